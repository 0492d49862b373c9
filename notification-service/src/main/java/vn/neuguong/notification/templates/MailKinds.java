package vn.neuguong.notification.templates;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** All kinds of mail there are words for. */
@Component
public class MailKinds {

    static final String HOME_LANGUAGE = "vi";

    private final WordingLibrary library;

    MailKinds(WordingLibrary library) {
        this.library = library;
    }

    /** Empty for a kind nobody has described; no mail of it can be written. */
    public Optional<MailKind> find(String kind) {
        return library.kind(kind);
    }

    /** Whether it is sent whatever its reader prefers; so is a kind nobody has described, whose mails fail and are seen. */
    public boolean mandatory(String kind) {
        return find(kind).map(MailKind::mandatory).orElse(true);
    }

    /** Their names. */
    public SortedSet<String> names() {
        return library.kinds().stream().map(MailKind::id).collect(toCollection(TreeSet::new));
    }

    /** All of them, in the order of their ids. */
    public List<MailKind> all() {
        return library.kinds().stream().sorted(comparing(MailKind::id)).toList();
    }

    /** Those with the given answer to who may do without them. */
    public Collection<MailKind> all(Refusable refusable) {
        return library.kinds().stream()
                .filter(kind -> kind.refusable() == refusable)
                .toList();
    }
}
