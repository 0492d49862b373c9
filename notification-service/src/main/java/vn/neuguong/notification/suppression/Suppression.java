package vn.neuguong.notification.suppression;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One address and whether mail is sent to it. Released, it stays known: a new report suppresses it again, the old one
 * heard again does not.
 *
 * @param address its digest
 * @param personId whose address it was
 * @param release absent while the address is suppressed
 * @param earlier times it was suppressed and released before
 */
@Document("suppressions")
public record Suppression(
        @Id String address,
        @Version @Nullable Long version,
        String personId,
        Grounds grounds,
        @Nullable Release release,
        List<Past> earlier) {

    /** Why addresses are suppressed. */
    public enum Reason {
        /** There is no such mailbox. */
        NO_SUCH_MAILBOX,
        /** Its owner called a mail of ours unwanted. */
        COMPLAINT
    }

    /**
     * Why this one is.
     *
     * @param heardFrom the report that said so, or the delivery whose refusal did
     * @param words of the server; they name no address
     */
    public record Grounds(Reason reason, Instant since, String heardFrom, String words) {}

    /** Who let mail through again, when and why. */
    public record Release(String by, String why, Instant at) {}

    /** A suppression that was released. */
    public record Past(Grounds grounds, Release release) {}

    static Suppression of(String address, String personId, Grounds grounds) {
        return new Suppression(address, null, personId, grounds, null, List.of());
    }

    /** Whether no mail is sent there. */
    public boolean active() {
        return release == null;
    }

    /** The reason a mail to this address ends with. */
    public String inWords() {
        return "the address is suppressed since %s (%s): %s"
                .formatted(grounds.since(), grounds.reason(), grounds.words());
    }

    /** Unchanged by grounds that are known, or while it is active anyway. */
    Suppression again(Grounds anew) {
        if (release == null || isKnown(anew)) {
            return this;
        }
        var past = new ArrayList<>(earlier);
        past.add(new Past(grounds, release));
        return new Suppression(address, version, personId, anew, null, List.copyOf(past));
    }

    private boolean isKnown(Grounds anew) {
        return anew.heardFrom().equals(grounds.heardFrom())
                || earlier.stream().anyMatch(past -> past.grounds().heardFrom().equals(anew.heardFrom()));
    }

    Suppression released(Release by) {
        return new Suppression(address, version, personId, grounds, by, earlier);
    }
}
