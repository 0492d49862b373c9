package vn.neuguong.pledge.cascade;

import java.time.Clock;
import java.util.HashMap;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTrees;

/** Tells the heads one level up how many units below them are late. */
@Service
class Escalating {

    private final UnitLaunches launches;
    private final LaggardDigests digests;
    private final UnitTrees trees;
    private final CascadeSettings settings;
    private final Clock clock;

    Escalating(UnitLaunches launches, LaggardDigests digests, UnitTrees trees, CascadeSettings settings, Clock clock) {
        this.launches = launches;
        this.digests = digests;
        this.trees = trees;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells every head concerned who was not told lately; stopped half-way, the next time completes the rest. */
    @RetryOnConflict
    void escalate(Programme programme) {
        var now = clock.instant();
        var tree = trees.today();
        var laggards = new HashMap<SeatHolder, Integer>();
        for (var launch : launches.findBySubjectProgrammeIdAndNextDueAtLessThan(
                programme.id(), now.minus(settings.escalateAfter()))) {
            tree.holderAbove(
                            launch.subject().unitId(),
                            Seat.HEAD,
                            launch.assigneeId().orElse(""))
                    .ifPresent(head -> laggards.merge(head, 1, Integer::sum));
        }
        laggards.forEach((head, number) -> {
            var unit = tree.find(head.unitId()).orElseThrow();
            var digest = digestOf(programme, unit);
            if (digest.tell(head.personId(), number, now, settings.escalateEvery())) {
                digests.save(digest);
            }
        });
    }

    private LaggardDigest digestOf(Programme programme, UnitNode unit) {
        var upper = UnitLaunchSubject.of(programme, unit);
        return digests.findById(LaggardDigest.idOf(upper)).orElseGet(() -> LaggardDigest.of(upper));
    }
}
