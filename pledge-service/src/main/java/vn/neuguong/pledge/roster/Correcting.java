package vn.neuguong.pledge.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;

/**
 * Takes back the closing of a unit that was a mistake (trap 2). What the mistake sent elsewhere comes back if the command
 * says so, and if it has not gone on from there since; successors that were opened stay, they are units like any other.
 * The unit and those below it are stored first, the people one by one after them, so that a command repeated after a
 * crash goes on where it stopped.
 */
@Service
public class Correcting {

    private static final int PAGE = 500;

    private final StaffMembers staff;
    private final Reorganisation reorganisation;

    Correcting(StaffMembers staff, Reorganisation reorganisation) {
        this.staff = staff;
        this.reorganisation = reorganisation;
    }

    @RetryOnConflict
    public OrgUnit reopen(ReopenUnit command) {
        var when = reorganisation.from(command.effectiveFrom());
        var mistake = reorganisation.inTurn(() -> reopen(command, when));
        if (command.peopleReturn()) {
            bringPeopleBack(command.unitId(), mistake, when);
        }
        return reorganisation.unit(command.unitId());
    }

    private Reopening reopen(ReopenUnit command, EffectiveDay when) {
        var unit = reorganisation.unit(command.unitId());
        var changed = new ArrayList<OrgUnit>();
        if (unit.reopen(when)) {
            changed.add(unit);
        }
        var mistake = unit.history().reopeningOn(when.day()).orElseThrow();
        if (command.childrenReturn()) {
            for (var childId : reorganisation.forest().childrenSentAwayBy(mistake, command.unitId())) {
                var child = reorganisation.unit(childId);
                if (child.moveBelow(command.unitId(), when)) {
                    changed.add(child);
                }
            }
        }
        reorganisation.store(changed, when);
        return mistake;
    }

    /** They are found where the closing sent them, or still in the unit when its end was only planned. */
    private void bringPeopleBack(String unitId, Reopening mistake, EffectiveDay when) {
        var sentTo = new LinkedHashSet<>(mistake.closing().successorIds());
        Optional.ofNullable(mistake.closing().peopleGoTo()).ifPresent(sentTo::add);
        var around = new ArrayList<>(sentTo);
        around.add(unitId);
        var lastPersonId = "";
        List<StaffMember> page;
        do {
            page = staff.nextMembers(around, Set.of(), lastPersonId, PAGE);
            for (var member : page) {
                lastPersonId = member.personId();
                if (bringBack(member, unitId, mistake, sentTo, when)) {
                    staff.save(member);
                }
            }
        } while (page.size() == PAGE);
    }

    /** Whoever was sent away only today comes back today, not before. */
    private static boolean bringBack(
            StaffMember member, String unitId, Reopening mistake, Set<String> sentTo, EffectiveDay when) {
        boolean wasThere = member.unitOn(mistake.closing().lastDay())
                .filter(unitId::equals)
                .isPresent();
        var sentAwayBy = when.day().isBefore(when.today()) ? when.at(when.today()) : when;
        if (!wasThere
                || member.unitOn(sentAwayBy.day()).filter(sentTo::contains).isEmpty()) {
            return false;
        }
        boolean sentBefore = member.unitOn(when.day()).filter(sentTo::contains).isPresent();
        return member.move(unitId, sentBefore ? when : sentAwayBy);
    }
}
