package vn.neuguong.notification.templates;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Writes mails: chooses the wording, fills in the data, and frames it as HTML and as text. */
@Component
public class MailTemplates {

    private static final String HOME_LANGUAGE = "vi";
    private static final Pattern KIND_OF_TEMPLATE = Pattern.compile("\\.[a-z]+\\.[a-z]{2}$");
    private static final TaskWords SOME_TASK = new TaskWords("Một việc cần làm", "Mở việc này");
    private static final TaskWords SOME_TASK_IN_ENGLISH = new TaskWords("Something to do", "Open this task");
    private static final URI ANYWHERE = URI.create("");

    private final WordingLibrary library = WordingLibrary.load();
    private final ITemplateEngine engine = MailTemplateEngine.create();
    private final TemplateSettings settings;
    private final Clock clock;

    MailTemplates(TemplateSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes one mail in the reader's language, or in Vietnamese where that language has no wording.
     *
     * @throws UnrenderableMailException when no wording exists or a parameter it needs is missing
     */
    public RenderedMail render(String kind, Occasion occasion, String language, MailData data) {
        var entry = library.find(kind, occasion, language)
                .or(() -> library.find(kind, occasion, HOME_LANGUAGE))
                .orElseThrow(() -> new UnrenderableMailException("no wording for " + kind + " " + occasion));
        requireParameters(entry, data);
        var wording = entry.wording();
        var words = words(data, entry.language());
        var subject = oneLine(filled(wording.subject(), words));
        var frame = new Context(words.getLocale());
        frame.setVariable("subject", subject);
        frame.setVariable("recipientName", data.recipientName());
        frame.setVariable("paragraphs", filled(wording.paragraphs(), words));
        frame.setVariable("action", wording.action());
        frame.setVariable("link", data.link());
        frame.setVariable("myTasksLink", data.myTasksLink());
        frame.setVariable("closing", filled(wording.closing(), words));
        frame.setVariable("sender", settings);
        var frameName = "mail/frame.v" + wording.frame() + "." + entry.language();
        return new RenderedMail(
                entry.version(),
                DataFingerprint.of(data),
                subject,
                engine.process(frameName + ".txt", frame),
                engine.process(frameName + ".html", frame));
    }

    /** The kinds of mail there are words for. */
    public SortedSet<String> kinds() {
        return library.entries()
                .map(entry -> KIND_OF_TEMPLATE.matcher(entry.version().id()).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A task as the mail that opened it calls it; something general where the words or what they need are missing, for a
     * list must not break on one of its lines.
     */
    public TaskWords taskWords(String kind, String language, Map<String, String> parameters, LocalDate dueDay) {
        var entry = library.find(kind, Occasion.OPENED, language)
                .or(() -> library.find(kind, Occasion.OPENED, HOME_LANGUAGE));
        var general = language.equals("en") ? SOME_TASK_IN_ENGLISH : SOME_TASK;
        try {
            return entry.map(found -> {
                        var data = new MailData("", parameters, dueDay, LocalDate.now(clock), ANYWHERE);
                        requireParameters(found, data);
                        var title = oneLine(filled(found.wording().subject(), words(data, found.language())));
                        var action = found.wording().action();
                        return new TaskWords(title, action == null ? general.action() : action);
                    })
                    .orElse(general);
        } catch (UnrenderableMailException e) {
            return general;
        }
    }

    private static void requireParameters(WordingLibrary.Entry entry, MailData data) {
        for (var name : entry.wording().parameters()) {
            if (data.parameters().getOrDefault(name, "").isBlank()) {
                throw new UnrenderableMailException(entry.version().id() + " needs the parameter " + name);
            }
        }
        if (entry.wording().action() != null && (data.link() == null || data.dueDay() == null)) {
            throw new UnrenderableMailException(entry.version().id() + " needs a link and a due day");
        }
    }

    private Context words(MailData data, String language) {
        var words = new Context(Locale.of(language));
        data.parameters().forEach(words::setVariable);
        words.setVariable("say", new Phrases(language, clock.getZone()));
        words.setVariable("dueDay", data.dueDay());
        words.setVariable("today", data.today());
        return words;
    }

    private List<String> filled(List<String> texts, Context words) {
        return texts.stream().map(text -> filled(text, words)).toList();
    }

    private String filled(String text, Context words) {
        try {
            return engine.process(text, words).strip();
        } catch (TemplateEngineException e) {
            throw new UnrenderableMailException("the words \"" + text + "\" cannot be filled in");
        }
    }

    /** A subject is a header: control characters, line breaks above all, would let data write headers of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
