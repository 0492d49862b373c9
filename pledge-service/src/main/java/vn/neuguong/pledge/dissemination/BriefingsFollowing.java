package vn.neuguong.pledge.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.EmploymentFollower;
import vn.neuguong.pledge.roster.StaffMembers;

/**
 * Lets what people were told follow them to another unit, and asks nobody to read what a unit handed out that they have
 * left, but everybody what their new one did. It looks at where they work now, so it may be done again.
 */
@Component
class BriefingsFollowing implements EmploymentFollower {

    private static final int PAGE_SIZE = 500;

    private final Programmes programmes;
    private final StaffMembers staff;
    private final BriefingChanges changes;
    private final LateReadings late;
    private final Clock clock;

    BriefingsFollowing(
            Programmes programmes, StaffMembers staff, BriefingChanges changes, LateReadings late, Clock clock) {
        this.programmes = programmes;
        this.staff = staff;
        this.changes = changes;
        this.late = late;
        this.clock = clock;
    }

    @Override
    public void peopleChanged(Collection<String> personIds) {
        var running = programmes.findRunning();
        if (!running.isEmpty()) {
            Set.copyOf(personIds).stream()
                    .gather(Gatherers.windowFixed(PAGE_SIZE))
                    .forEach(page -> follow(page, running));
        }
    }

    private void follow(List<String> page, List<Programme> running) {
        var people = staff.findAllById(page);
        var today = LocalDate.now(clock);
        for (var programme : running) {
            for (var version : programme.versions()) {
                var name = version.plan().wordedName();
                changes.follow(new ProgrammeVersion(programme.id(), version.version(), name), people, today);
            }
            late.ask(programme, people);
        }
    }
}
