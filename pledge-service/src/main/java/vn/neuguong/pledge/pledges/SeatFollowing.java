package vn.neuguong.pledge.pledges;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Lets signed pledges follow the seats they wait for: a seat that passes on takes what waits to its new holder, one that
 * falls vacant or away holds nothing up (trap 1). It looks at the seats as they are now, so it may be done again.
 */
@Service
public class SeatFollowing {

    private static final int PAGE_SIZE = 500;

    private final Pledges pledges;
    private final SeatChange change;

    SeatFollowing(Pledges pledges, SeatChange change) {
        this.pledges = pledges;
        this.change = change;
    }

    /** Something about the seats of this unit may have changed. */
    public void followUnit(String unitId) {
        forAll(lastId -> pledges.findByStatusAndAcknowledgementsUnitIdAndIdGreaterThanOrderById(
                PledgeStatus.SIGNED, unitId, lastId, Limit.of(PAGE_SIZE)));
    }

    /** The seats may have changed while it was being signed. */
    void follow(Pledge pledge) {
        if (pledge.status() == PledgeStatus.SIGNED && change.concerns(pledge)) {
            change.apply(pledge.id());
        }
    }

    /** Looks at all that waits: a unit that moves in the tree changes who is above without a change of any seat. */
    void followEverything() {
        forAll(lastId ->
                pledges.findByStatusAndIdGreaterThanOrderById(PledgeStatus.SIGNED, lastId, Limit.of(PAGE_SIZE)));
    }

    private void forAll(Function<String, List<Pledge>> pageAfter) {
        var lastId = "";
        List<Pledge> page;
        do {
            page = pageAfter.apply(lastId);
            page.forEach(this::follow);
            lastId = page.isEmpty() ? lastId : page.getLast().id();
        } while (page.size() == PAGE_SIZE);
    }
}
