package vn.neuguong.notification.people;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody mails are written to, as the roster last described them. Of an erased person only the id remains, so that
 * mails still under way are dropped instead of waiting for an address that never comes.
 */
@Document("people")
public record Person(
        @Id String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        boolean erased,
        long sequence) {

    /** False until the roster has told name and address, and again after an erasure. */
    public boolean reachable() {
        return !erased && name != null && email != null;
    }
}
