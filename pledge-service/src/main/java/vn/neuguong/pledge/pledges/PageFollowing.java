package vn.neuguong.pledge.pledges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitTree;

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

    /**
     * Looks at these people, known to the roster or not.
     *
     * @param invites which units ask their people yet
     */
    @RetryOnConflict
    public void followPeople(
            Programme programme,
            UnitTree tree,
            Collection<String> personIds,
            Predicate<String> invites,
            Occasion occasion) {
        var members = staff.findAllById(personIds).stream().collect(toMap(StaffMember::personId, Function.identity()));
        var theirs = pledges.findByTermsProgrammeIdAndSignerPersonIdIn(programme.id(), personIds).stream()
                .filter(pledge -> pledge.kind() == PledgeKind.PERSON)
                .collect(groupingBy(pledge -> pledge.signer().personId()));
        var changes = new Changes();
        for (var personId : personIds) {
            var member = members.get(personId);
            boolean mayInvite =
                    member != null && member.unitOn(tree.day()).filter(invites).isPresent();
            duties.followPerson(
                    programme, tree, member, theirs.getOrDefault(personId, List.of()), mayInvite, occasion, changes);
        }
        changes.store(pledges);
    }

    /** Looks at the collective pledges of these units, existing or not. */
    @RetryOnConflict
    public void followUnits(
            Programme programme,
            UnitTree tree,
            Collection<String> unitIds,
            Predicate<String> invites,
            Occasion occasion) {
        var theirs =
                pledges
                        .findByTermsProgrammeIdAndSignerUnitIdInAndKind(programme.id(), unitIds, PledgeKind.UNIT)
                        .stream()
                        .collect(groupingBy(pledge -> pledge.signer().unitId()));
        var changes = new Changes();
        for (var unitId : unitIds) {
            duties.followUnit(
                    programme,
                    tree,
                    unitId,
                    theirs.getOrDefault(unitId, List.of()),
                    invites.test(unitId),
                    occasion,
                    changes);
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
