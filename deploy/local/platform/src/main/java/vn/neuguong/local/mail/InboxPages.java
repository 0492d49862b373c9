package vn.neuguong.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders the pages of the inbox. The templates escape whatever comes out of a mail; what they call has to be public.
 */
final class InboxPages {

    private static final String FOLDER = "vn/neuguong/local/mail/";
    private static final Pattern HEAD = Pattern.compile("<head(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);

    /** Opens every link of a mail in a window of its own: the frame it is shown in stays what it is. */
    private static final String OWN_WINDOW = "<base target=\"_blank\">";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "HH:mm:ss dd/MM/yyyy", Locale.forLanguageTag("vi"))
            .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    InboxPages() {
        var resolver = new ClassLoaderTemplateResolver(InboxPages.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /** How the templates write an instant. */
    public static final class Times {
        public String text(Instant instant) {
            return TIME.format(instant);
        }
    }

    String list(InboxPage page) {
        return render("inbox", Map.of("page", page));
    }

    String mail(StoredMail mail) {
        return render("mail", Map.of("mail", mail, "content", mail.content(), "headers", mail.headerLines()));
    }

    String error(String title, String explanation) {
        return render("error", Map.of("title", title, "explanation", explanation));
    }

    /** The HTML part as it was sent, for a sandboxed frame. */
    String foreign(String html) {
        var head = HEAD.matcher(html);
        return head.find()
                ? html.substring(0, head.end()) + OWN_WINDOW + html.substring(head.end())
                : OWN_WINDOW + html;
    }

    byte[] styles() {
        try (var css = Objects.requireNonNull(InboxPages.class.getResourceAsStream("inbox.css"))) {
            return css.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String render(String template, Map<String, Object> model) {
        var context = new Context(Locale.forLanguageTag("vi"), model);
        context.setVariable("time", new Times());
        return templates.process(template, context);
    }
}
