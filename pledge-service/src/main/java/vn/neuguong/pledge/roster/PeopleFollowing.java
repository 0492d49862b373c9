package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.InvalidInput;

/** Nobody works in a unit that has been closed: its people go where the closing sent them, however many they are. */
@Component
class PeopleFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleFollowing.class);
    private static final int PAGE = 500;

    private final UnitTrees trees;
    private final StaffMembers staff;
    private final Clock clock;

    PeopleFollowing(UnitTrees trees, StaffMembers staff, Clock clock) {
        this.trees = trees;
        this.staff = staff;
        this.clock = clock;
    }

    /** Moves whoever is still in a closed unit; done again, it finds nobody. */
    void follow() {
        trees.forest().successionsBefore(LocalDate.now(clock)).forEach(this::empty);
    }

    private void empty(String unitId, UnitClosing closing) {
        var target = closing.peopleGoTo();
        if (target == null) {
            return;
        }
        var lastPersonId = "";
        List<StaffMember> page;
        do {
            page = staff.nextMembers(List.of(unitId), Set.of(), lastPersonId, PAGE);
            for (var member : page) {
                move(member, unitId, target, EffectiveDay.on(closing.lastDay().plusDays(1), clock));
                lastPersonId = member.personId();
            }
        } while (page.size() == PAGE);
    }

    /** Whoever was sent elsewhere on that day already goes there. */
    private void move(StaffMember member, String closedUnitId, String target, EffectiveDay when) {
        try {
            boolean goesElsewhere =
                    member.unitOn(when.today()).filter(closedUnitId::equals).isEmpty();
            if (goesElsewhere) {
                member.takeEffect(when.today());
            } else {
                moveOrLater(member, target, when);
            }
            staff.save(member);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            LOG.debug("Person {} is changing and follows later", member.personId());
        }
    }

    /** Somebody who came after the closing follows from today. */
    private static void moveOrLater(StaffMember member, String target, EffectiveDay when) {
        try {
            member.move(target, when);
        } catch (InvalidInput cameLater) {
            member.move(target, when.at(when.today()));
        }
    }
}
