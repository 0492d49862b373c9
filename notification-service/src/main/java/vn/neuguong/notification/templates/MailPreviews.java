package vn.neuguong.notification.templates;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every mail as its readers would see it, written with made-up data, so that a reviewer can read them all. */
@Component
public class MailPreviews {

    private final WordingLibrary library;
    private final MailTemplates templates;
    private final SampleMail sample = SampleMail.load();

    MailPreviews(WordingLibrary library, MailTemplates templates) {
        this.library = library;
        this.templates = templates;
    }

    /** One wording there is to review. */
    public record Preview(MailKind kind, Occasion occasion, String language, RenderedMail mail) {}

    /** All in the order of their names. */
    public List<Preview> all() {
        return library.entries()
                .sorted(Comparator.comparing(entry -> entry.version().id()))
                .map(this::preview)
                .toList();
    }

    /** The versions there are of a wording, the newest last; empty when there is none of that name. */
    public List<Integer> versions(String templateId) {
        return library.entries()
                .map(WordingLibrary.Entry::version)
                .filter(version -> version.id().equals(templateId))
                .map(TemplateVersion::version)
                .sorted()
                .toList();
    }

    /** The wording of that name, such as {@code pledge.sign.opened.vi}, in one of its versions. */
    public Optional<Preview> find(TemplateVersion version) {
        return library.entry(version).map(this::preview);
    }

    private Preview preview(WordingLibrary.Entry entry) {
        var kind = library.kind(entry.kind())
                .orElseThrow(() -> new UnrenderableMailException("nobody has described the kind " + entry.kind()));
        var data = sample.dataFor(entry.occasion(), kind.refusable());
        return new Preview(kind, entry.occasion(), entry.language(), templates.render(entry, data));
    }
}
