package vn.neuguong.notification.templates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Writes mails: chooses the wording, fills in the data, and frames it as HTML and as text. */
@Component
public class MailTemplates {

    private static final int LONGEST_SUBJECT = 150;
    private static final int MOST_FORMS = 500;

    private final WordingLibrary library;
    private final Cache<Sameness, FormLetter> forms =
            Caffeine.newBuilder().maximumSize(MOST_FORMS).build();
    private final ITemplateEngine engine = MailTemplateEngine.create();
    private final Clock clock;

    MailTemplates(WordingLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /**
     * Writes one mail in the reader's language, or in Vietnamese where that language has no wording.
     *
     * @throws UnrenderableMailException when no wording exists or a parameter it needs is missing
     */
    public RenderedMail render(String kind, Occasion occasion, String language, MailData data) {
        return render(
                library.find(kind, occasion, language)
                        .or(() -> library.find(kind, occasion, MailKinds.HOME_LANGUAGE))
                        .orElseThrow(() -> new UnrenderableMailException("no wording for " + kind + " " + occasion)),
                data);
    }

    RenderedMail render(WordingLibrary.Entry entry, MailData data) {
        entry.wording().requireAll(entry, data);
        var form = form(entry, data);
        return new RenderedMail(
                entry.version(),
                MailProof.of(data),
                entry.language(),
                form.subject(),
                form.textFor(data.recipientName(), data.links()),
                form.htmlFor(data.recipientName(), data.links()));
    }

    /** Lists are their reader's own; any other letter is the same for many. */
    private FormLetter form(WordingLibrary.Entry entry, MailData data) {
        return data.items().isEmpty()
                ? forms.get(Sameness.of(entry, data), _ -> written(entry, data))
                : written(entry, data);
    }

    private FormLetter written(WordingLibrary.Entry entry, MailData data) {
        var words = words(data, entry.language());
        var wording = entry.wording();
        var subject = PlainWords.of(filled(wording.subject(), words), LONGEST_SUBJECT);
        var frameName = "mail/frame.v" + wording.frame();
        var frame = new Context(words.getLocale());
        frame.setVariable("words", frameWords(wording.frame(), entry.language()));
        frame.setVariable("subject", subject);
        frame.setVariable("recipientName", FormLetter.NAME);
        frame.setVariable("paragraphs", filled(wording.paragraphs(), words));
        frame.setVariable(
                "items",
                data.items().stream()
                        .map(item -> line(item, data, entry.language()))
                        .toList());
        frame.setVariable("action", wording.action());
        frame.setVariable("links", FormLetter.gapsFor(data.links()));
        frame.setVariable("closing", filled(wording.closing(), words));
        frame.setVariable("head", data.letterhead());
        return FormLetter.of(
                subject,
                engine.process(frameName + ".txt", frame).stripTrailing() + "\n",
                engine.process(frameName + ".html", frame));
    }

    /**
     * How a task is named in a list; something general where there are no words for it or what they need is missing, for
     * a list must not break on one of its lines.
     */
    public TaskWords taskWords(String kind, String language, Map<String, String> parameters) {
        var general = frameWords(language);
        var action = library.find(kind, Occasion.OPENED, language)
                .map(entry -> entry.wording().action())
                .orElse(general.open());
        return new TaskWords(
                library.kind(kind)
                        .map(known -> known.item(language))
                        .map(words -> filledOrEmpty(words, parameters, language))
                        .filter(title -> !title.isEmpty())
                        .orElse(general.someTask()),
                action);
    }

    private FrameWords frameWords(int version, String language) {
        return library.frame(version, language)
                .orElseThrow(() -> new UnrenderableMailException("no frame " + version + " in " + language));
    }

    private FrameWords frameWords(String language) {
        return library.newestFrame(language)
                .or(() -> library.newestFrame(MailKinds.HOME_LANGUAGE))
                .orElseThrow();
    }

    private String filledOrEmpty(String words, Map<String, String> parameters, String language) {
        var context = new Context(Locale.of(language));
        MailData.harmless(parameters).forEach(context::setVariable);
        context.setVariable("say", new Phrases(language, clock.getZone()));
        try {
            return filled(words, context);
        } catch (UnrenderableMailException e) {
            return "";
        }
    }

    private ItemLine line(MailItem item, MailData data, String language) {
        var words = taskWords(item.kind(), language, item.parameters());
        var due = new Phrases(language, clock.getZone()).due(data.today(), item.dueDay());
        return new ItemLine(words.title(), item.who(), due, words.action(), item.link());
    }

    private Context words(MailData data, String language) {
        var words = new Context(Locale.of(language));
        data.parameters().forEach(words::setVariable);
        words.setVariable("say", new Phrases(language, clock.getZone()));
        words.setVariable("dueDay", data.dueDay());
        words.setVariable("today", data.today());
        words.setVariable("items", data.items());
        return words;
    }

    /** What comes out empty is left out. */
    private List<String> filled(List<String> texts, Context words) {
        return texts.stream()
                .map(text -> filled(text, words))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String filled(String text, Context words) {
        try {
            return engine.process(text, words).strip();
        } catch (TemplateEngineException e) {
            throw new UnrenderableMailException("the words \"" + text + "\" cannot be filled in");
        }
    }

    /** What a frame shows of one task of a list. */
    record ItemLine(
            String name,
            @Nullable String who,
            String due,
            String action,
            @Nullable URI link) {}

    /** What decides how a letter reads, but for its reader. */
    private record Sameness(
            TemplateVersion template,
            Map<String, String> parameters,
            @Nullable LocalDate dueDay,
            LocalDate today,
            Letterhead letterhead,
            MailLinks gaps) {

        static Sameness of(WordingLibrary.Entry entry, MailData data) {
            return new Sameness(
                    entry.version(),
                    data.parameters(),
                    data.dueDay(),
                    data.today(),
                    data.letterhead(),
                    FormLetter.gapsFor(data.links()));
        }
    }
}
