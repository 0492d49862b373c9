package vn.neuguong.notification.preferences;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody decided about a kind of mail.
 *
 * @param id person and kind, so that there is one decision only
 */
@Document("preferences")
record Preference(@Id String id, String personId, String kind, boolean wanted, Instant decidedAt) {

    static Preference of(String personId, String kind, boolean wanted, Instant at) {
        return new Preference(idOf(personId, kind), personId, kind, wanted, at);
    }

    static String idOf(String personId, String kind) {
        return personId + ":" + kind;
    }
}
