package vn.neuguong.pledge.pledges;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammeTexts;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;

/**
 * Holds what a programme asks of somebody today against the pledges they have, and brings these in step. It looks at
 * what is true now, never at what happened, so it may be done at any time and again:
 *
 * <ul>
 *   <li>who is asked and has no pledge to the newest version is invited; who is on leave is not reminded meanwhile;
 *   <li>a pledge ends when its signer has left, works in another unit, or is not asked any more;
 *   <li>one to an older version is superseded by the invitation to the newest if it is unsigned, else by the signature
 *       of the newest or on the day that was due: nobody is without a pledge only because there is a better text.
 * </ul>
 */
@Component
class Duties {

    private final ProgrammeTexts texts;
    private final PledgeSettings settings;
    private final Clock clock;

    Duties(ProgrammeTexts texts, PledgeSettings settings, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Brings the pledges of one person in step.
     *
     * @param member null when the roster does not know them any more
     * @param theirs all their own pledges to the programme, of any version
     * @param mayInvite whether their unit asks its people yet
     */
    void followPerson(
            Programme programme,
            UnitTree tree,
            @Nullable StaffMember member,
            List<Pledge> theirs,
            boolean mayInvite,
            Occasion occasion,
            Changes changes) {
        var now = clock.instant();
        theirs.stream()
                .filter(pledge -> !pledge.status().isFinal())
                .forEach(pledge -> reasonToEnd(programme, tree, member, pledge)
                        .ifPresent(reason -> changes.changed(pledge, pledge.end(reason, now))));
        var inForce = new Standing(programme, theirs);
        if (member != null && isAsked(programme, tree, member)) {
            if (inForce.newest().isEmpty() && mayInvite) {
                invitation(programme, tree, member, inForce.nextNumber(), occasion)
                        .map(invitation -> member.isOnLeaveOn(tree.day())
                                ? Pledge.inviteOnLeave(invitation, now)
                                : Pledge.invite(invitation, now))
                        .ifPresent(pledge -> {
                            changes.invited(pledge);
                            supersede(inForce, pledge, changes);
                        });
            }
            inForce.newest().ifPresent(pledge -> {
                supersede(inForce, pledge, changes);
                changes.changed(
                        pledge,
                        member.isOnLeaveOn(tree.day()) ? pledge.pause(now) : pledge.resume(laterDueAt(programme), now));
            });
        }
    }

    private static Optional<EndReason> reasonToEnd(
            Programme programme, UnitTree tree, @Nullable StaffMember member, Pledge pledge) {
        if (!programme.isRunning()) {
            return Optional.of(EndReason.PROGRAMME_ENDED);
        }
        if (member == null || !member.isEmployedOn(tree.day())) {
            return Optional.of(EndReason.LEFT);
        }
        if (member.unitOn(tree.day()).filter(pledge.signer().unitId()::equals).isEmpty()) {
            return Optional.of(EndReason.MOVED);
        }
        return isAsked(programme, tree, member) ? Optional.empty() : Optional.of(EndReason.OUT_OF_AUDIENCE);
    }

    private static boolean isAsked(Programme programme, UnitTree tree, StaffMember member) {
        return programme.isRunning() && programme.plan().audience().includes(member, tree);
    }

    private Optional<Invitation> invitation(
            Programme programme, UnitTree tree, StaffMember member, int number, Occasion occasion) {
        return member.unitOn(tree.day())
                .flatMap(tree::find)
                .flatMap(unit -> texts.textFor(programme, member, unit.kind())
                        .map(text -> new Invitation(
                                PledgeKind.PERSON,
                                termsOf(programme, text),
                                new Signer(member.personId(), unit.unitId(), unit.name(), member.staffKind()),
                                number,
                                dueAt(programme, occasion))));
    }

    /** Brings the collective pledges of one unit in step; whoever heads it is asked to sign. */
    void followUnit(
            Programme programme,
            UnitTree tree,
            String unitId,
            List<Pledge> theirs,
            boolean mayInvite,
            Occasion occasion,
            Changes changes) {
        var now = clock.instant();
        var unit = tree.find(unitId);
        var head = unit.flatMap(node -> node.holderOf(Seat.HEAD)).map(holder -> holder.personId());
        theirs.stream()
                .filter(pledge -> !pledge.status().isFinal())
                .forEach(pledge -> reasonToEnd(programme, tree, unit, head, pledge)
                        .ifPresent(reason -> changes.changed(pledge, pledge.end(reason, now))));
        var inForce = new Standing(programme, theirs);
        inForce.newest().ifPresent(pledge -> supersede(inForce, pledge, changes));
        if (unit.isPresent()
                && head.isPresent()
                && mayInvite
                && inForce.newest().isEmpty()
                && isAsked(programme, tree, unitId)) {
            var text = texts.wholeTextOf(programme.versions().getLast());
            var signer = new Signer(head.get(), unitId, unit.get().name(), null);
            var invitation = new Invitation(
                    PledgeKind.UNIT,
                    termsOf(programme, text),
                    signer,
                    inForce.nextNumber(),
                    dueAt(programme, occasion));
            var pledge = Pledge.invite(invitation, now);
            changes.invited(pledge);
            supersede(inForce, pledge, changes);
        }
    }

    private static Optional<EndReason> reasonToEnd(
            Programme programme, UnitTree tree, Optional<UnitNode> unit, Optional<String> head, Pledge pledge) {
        if (!programme.isRunning()) {
            return Optional.of(EndReason.PROGRAMME_ENDED);
        }
        if (unit.isEmpty()) {
            return Optional.of(EndReason.UNIT_CLOSED);
        }
        if (!isAsked(programme, tree, unit.get().unitId())) {
            return Optional.of(EndReason.OUT_OF_AUDIENCE);
        }
        boolean passedOn = head.filter(pledge.signer().personId()::equals).isEmpty();
        return pledge.status().canBeSigned() && passedOn ? Optional.of(EndReason.SEAT_PASSED_ON) : Optional.empty();
    }

    private static boolean isAsked(Programme programme, UnitTree tree, String unitId) {
        return programme.isRunning()
                && programme.plan().collectivePledge()
                && programme.plan().audience().reaches(unitId, tree);
    }

    private void supersede(Standing standing, Pledge newest, Changes changes) {
        var now = clock.instant();
        boolean inPlace = newest.status().binds() || !newest.terms().dueAt().isAfter(now);
        standing.older()
                .filter(older -> inPlace || older.status().canBeSigned())
                .forEach(older -> changes.changed(older, older.supersede(now)));
    }

    private static PledgeTerms termsOf(Programme programme, PledgeText text) {
        return new PledgeTerms(
                programme.id(),
                programme.programmeVersion(),
                programme.plan().name(),
                text.clauseSets(),
                text.sha256(),
                programme.plan().pledgeDueAt());
    }

    private Instant dueAt(Programme programme, Occasion occasion) {
        var planned = programme.plan().pledgeDueAt();
        return occasion == Occasion.LAUNCH && planned.isAfter(clock.instant()) ? planned : laterDueAt(programme);
    }

    /** For who comes later: the programme's day, but with some time at least. */
    private Instant laterDueAt(Programme programme) {
        var soonest = clock.instant().plus(settings.timeToAnswer());
        var planned = programme.plan().pledgeDueAt();
        return planned.isAfter(soonest) ? planned : soonest;
    }
}
