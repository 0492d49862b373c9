package vn.neuguong.notification.people;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody mails are written to, as the roster last described them. Of an erased person only the id remains, so that
 * mails still under way are dropped instead of waiting for an address that never comes.
 *
 * @param name absent once the person was erased, like all but the id
 */
@Document("people")
public record Person(
        @Id String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        long sequence) {

    /** Whether the roster wants the person forgotten: whoever is known otherwise has a name. */
    public boolean erased() {
        return name == null;
    }

    /** False once the person was erased. */
    public boolean reachable() {
        return name != null && email != null;
    }
}
