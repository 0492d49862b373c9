package vn.neuguong.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.types.Binary;
import vn.neuguong.notification.templates.MailProof;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.templates.TemplateVersion;

/** Mails in the state in which a worker holds them. */
final class Mails {

    static final TemplateVersion TEMPLATE = new TemplateVersion("pledge.sign.opened.vi", 1);

    static final Letter LETTER = new Letter(
            new Binary("To: ha@vidu.vn\r\nSubject: x\r\n\r\nChào chị Hà".getBytes(StandardCharsets.UTF_8)),
            TEMPLATE,
            new MailProof("5a3f", "{}"),
            Set.of());

    private Mails() {}

    /** An invitation claimed for the given time from now. */
    static Delivery claimed(String id, Duration lease) {
        var now = new MachineTime().now();
        var request = new MailRequest(
                "nam-khong-2026.1." + id + ":sign",
                "pledge.sign",
                Occasion.OPENED,
                "pledge",
                "nam-khong-2026",
                id,
                Map.of("unitName", "Trường THCS Trần Phú"),
                Instant.parse("2026-11-20T17:00:00Z"),
                List.of());
        var delivery = Delivery.queued(id, request, "<" + id + "@vidu.vn>", Lanes.UNLIMITED, now, now);
        delivery.claim(new Lease("worker", now.plus(lease)));
        return delivery;
    }

    /** The reminder of several tasks, claimed for the given time from now. */
    static Delivery claimedList(String id, Duration lease, String... taskIds) {
        var now = new MachineTime().now();
        var due = Instant.parse("2026-11-20T17:00:00Z");
        var lines = Stream.of(taskIds)
                .map(task -> new MailRequest.Line(
                        task,
                        "pledge.sign",
                        "pledge",
                        id,
                        due,
                        Map.of("programmeName", "Nói không với tiêu cực", "unitName", "Trường THCS Trần Phú")))
                .toList();
        var request = new MailRequest(
                "tasks-of:" + id,
                "notification.digest",
                Occasion.DIGEST,
                MailRequest.OURSELVES,
                "nam-khong-2026",
                id,
                Map.of(),
                due,
                List.of(),
                null,
                null,
                lines);
        var delivery = Delivery.queued(id, request, "<" + id + "@vidu.vn>", Lanes.UNLIMITED, now, now);
        delivery.claim(new Lease("worker", now.plus(lease)));
        return delivery;
    }

    /** An invitation about to be handed over. */
    static Delivery attempted(String id, Duration lease) {
        var delivery = claimed(id, lease);
        delivery.startAttempt(attempt(Instant.parse("2026-11-02T02:00:00Z")), LETTER);
        return delivery;
    }

    /** An attempt by the provider {@code first} that has just begun. */
    static Attempt attempt(Instant at) {
        return Attempt.started(at, "first", "digest-of-an-address", "vidu.vn", LETTER);
    }
}
