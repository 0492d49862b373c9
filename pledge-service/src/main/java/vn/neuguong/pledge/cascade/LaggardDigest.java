package vn.neuguong.pledge.cascade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * What the head of an upper unit is told of the units below that are late with a programme version: one mail with their
 * number, at most every so often, never one per unit.
 */
@Document("laggardDigests")
class LaggardDigest extends OutboxDocument {

    private static final String KIND = "cascade.laggards";

    @Id
    private final String id;

    private final UnitLaunchSubject subject;
    private int told;
    private @Nullable Instant toldAt;

    LaggardDigest(String id, UnitLaunchSubject subject) {
        this.id = id;
        this.subject = subject;
    }

    /** @param upper the upper unit, which need not launch the programme itself */
    static LaggardDigest of(UnitLaunchSubject upper) {
        return new LaggardDigest(idOf(upper), upper);
    }

    static String idOf(UnitLaunchSubject upper) {
        return upper.id() + ".laggards";
    }

    /** Tells the head, unless they were told lately. */
    boolean tell(String headId, int laggards, Instant now, Duration every) {
        if (toldAt != null && now.isBefore(toldAt.plus(every))) {
            return false;
        }
        told++;
        toldAt = now;
        var parameters = Map.of(
                "programmeName", subject.programmeName().vi(),
                "unitName", subject.unitName(),
                "laggards", String.valueOf(laggards));
        raise(new AnnouncementMade("%s:%d".formatted(id, told), KIND, headId, now, parameters, List.of()));
        return true;
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return subject.programmeId();
    }
}
