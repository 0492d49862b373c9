package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What was planned for a day is told to everybody on that day. Several instances may sweep at once: a change that
 * another has told already is none any more.
 */
@Component
class PlannedChangeSweeper {

    private static final int PAGE = 500;

    private final OrgUnits units;
    private final StaffMembers staff;
    private final PeopleFollowing following;
    private final Clock clock;

    PlannedChangeSweeper(OrgUnits units, StaffMembers staff, PeopleFollowing following, Clock clock) {
        this.units = units;
        this.staff = staff;
        this.following = following;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        var today = LocalDate.now(clock);
        pageThrough(() -> units.findByNextChangeOnLessThanEqualOrderByUnitId(today, Limit.of(PAGE)), unit -> {
            unit.takeEffect(today);
            units.save(unit);
        });
        pageThrough(() -> staff.findByNextChangeOnLessThanEqualOrderByPersonId(today, Limit.of(PAGE)), member -> {
            member.takeEffect(today);
            staff.save(member);
        });
        following.follow();
    }

    /** Whatever was saved is not found again; when a page brings nothing further, the next sweep will. */
    private static <T> void pageThrough(Supplier<List<T>> nextPage, Consumer<T> takeEffect) {
        List<T> page;
        boolean further;
        do {
            page = nextPage.get();
            further = false;
            for (var each : page) {
                further |= done(each, takeEffect);
            }
        } while (further && page.size() == PAGE);
    }

    private static <T> boolean done(T each, Consumer<T> takeEffect) {
        try {
            takeEffect.accept(each);
            return true;
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            return false; // somebody else has told it, or the next sweep will
        }
    }
}
