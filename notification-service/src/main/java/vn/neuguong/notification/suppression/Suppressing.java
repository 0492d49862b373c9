package vn.neuguong.notification.suppression;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.notification.suppression.Suppression.Grounds;
import vn.neuguong.notification.suppression.Suppression.Reason;
import vn.neuguong.notification.suppression.Suppression.Release;

/** Suppresses addresses and releases them. Doing either again is a no-op. */
@Service
public class Suppressing {

    private final Suppressions suppressions;
    private final Clock clock;

    Suppressing(Suppressions suppressions, Clock clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** A mail server has said to our face that there is no such mailbox. */
    @RetryOnConflict
    public void suppressAfterRefusal(String address, String personId, String deliveryId, String words) {
        suppress(address, personId, Reason.NO_SUCH_MAILBOX, deliveryId, words);
    }

    /** A report has come. */
    @RetryOnConflict
    public void suppressAfterReport(String address, String personId, Reason reason, String reportId, String words) {
        suppress(address, personId, reason, reportId, words);
    }

    private void suppress(String address, String personId, Reason reason, String heardFrom, String words) {
        var grounds = new Grounds(reason, clock.instant(), heardFrom, words);
        var known = suppressions.findById(address);
        if (known.isEmpty()) {
            suppressions.insert(Suppression.of(address, personId, grounds));
            return;
        }
        var changed = known.get().again(grounds);
        if (!changed.equals(known.get())) {
            suppressions.save(changed);
        }
    }

    /** Lets mail through to the address again. */
    @RetryOnConflict
    public Suppression release(String address, String by, String why) {
        var known = suppressions.findById(address).orElseThrow(() -> Refusal.notFound("suppression.unknown"));
        return known.active() ? suppressions.save(known.released(new Release(by, why, clock.instant()))) : known;
    }
}
