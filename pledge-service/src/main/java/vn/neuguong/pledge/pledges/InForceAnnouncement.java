package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.defaults.tasks.TaskEvent.Attachment;

/** Tells the signer that the pledge is in force, with the pledge as a document. */
final class InForceAnnouncement {

    private static final String KIND = "pledge.in-force";

    private InForceAnnouncement() {}

    static AnnouncementMade of(Pledge pledge, Instant now) {
        var parameters = Map.of(
                "programmeName", pledge.terms().programmeName().vi(),
                "unitName", pledge.signer().unitName(),
                "signedAt", pledge.signedAt().orElse(now).toString());
        var document =
                new Attachment("ban-cam-ket.pdf", "application/pdf", "/internal/pledges/" + pledge.id() + "/document");
        return new AnnouncementMade(
                pledge.id() + ":in-force", KIND, pledge.signer().personId(), now, parameters, List.of(document));
    }
}
