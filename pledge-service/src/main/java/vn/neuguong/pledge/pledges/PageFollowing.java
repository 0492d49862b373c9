package vn.neuguong.pledge.pledges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** Brings one page of pledges in step; starts the page again when somebody signs, or is invited, at the same time. */
@Component
class PageFollowing {

    private final StaffMembers staff;
    private final Pledges pledges;
    private final Duties duties;
    private final Clock clock;

    PageFollowing(StaffMembers staff, Pledges pledges, Duties duties, Clock clock) {
        this.staff = staff;
        this.pledges = pledges;
        this.duties = duties;
        this.clock = clock;
    }

    /** Looks at these people, known to the roster or not. */
    @RetryOnConflict
    public void followPeople(Look look, Collection<String> personIds) {
        var members = staff.findAllById(personIds).stream().collect(toMap(StaffMember::personId, Function.identity()));
        var theirs = pledges
                .findByTermsProgrammeIdAndSignerPersonIdIn(look.programme().id(), personIds)
                .stream()
                .filter(pledge -> pledge.kind() == PledgeKind.PERSON)
                .collect(groupingBy(pledge -> pledge.signer().personId()));
        var changes = new Changes();
        for (var personId : personIds) {
            duties.followPerson(look, members.get(personId), theirs.getOrDefault(personId, List.of()), changes);
        }
        changes.store(pledges);
    }

    /** Looks at the collective pledges of these units, existing or not. */
    @RetryOnConflict
    public void followUnits(Look look, Collection<String> unitIds) {
        var theirs = pledges
                .findByTermsProgrammeIdAndSignerUnitIdInAndKind(look.programme().id(), unitIds, PledgeKind.UNIT)
                .stream()
                .collect(groupingBy(pledge -> pledge.signer().unitId()));
        var changes = new Changes();
        for (var unitId : unitIds) {
            duties.followUnit(look, unitId, theirs.getOrDefault(unitId, List.of()), changes);
        }
        changes.store(pledges);
    }

    /** The programme is over, and with it these pledges. */
    @RetryOnConflict
    public void end(Collection<String> pledgeIds) {
        var changes = new Changes();
        pledges.findAllById(pledgeIds).stream()
                .filter(pledge -> !pledge.status().isFinal())
                .forEach(pledge -> changes.changed(pledge, pledge.end(EndReason.PROGRAMME_ENDED, clock.instant())));
        changes.store(pledges);
    }
}
