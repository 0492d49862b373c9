package vn.neuguong.pledge.pledges;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.programmes.PledgeText;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.UnitNode;

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

    private final PledgeSettings settings;
    private final Clock clock;

    Duties(PledgeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Brings the pledges of one person in step.
     *
     * @param member null when the roster does not know them any more
     * @param theirs all their own pledges to the programme, of any version
     */
    void followPerson(Look look, @Nullable StaffMember member, List<Pledge> theirs, Changes changes) {
        var now = clock.instant();
        theirs.stream()
                .filter(pledge -> !pledge.status().isFinal())
                .forEach(pledge -> reasonToEnd(look, member, pledge)
                        .ifPresent(reason -> changes.changed(pledge, pledge.end(reason, now))));
        var inForce = new Standing(look.programme(), theirs);
        if (member != null && look.asks(member)) {
            if (inForce.newest().isEmpty() && look.mayInvite(member)) {
                invitation(look, member, inForce.nextNumber())
                        .map(invitation -> member.isOnLeaveOn(look.day())
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
                        member.isOnLeaveOn(look.day())
                                ? pledge.pause(now)
                                : pledge.resume(laterDueAt(look.programme()), now));
            });
        }
    }

    private static Optional<EndReason> reasonToEnd(Look look, @Nullable StaffMember member, Pledge pledge) {
        if (!look.programme().isRunning()) {
            return Optional.of(EndReason.PROGRAMME_ENDED);
        }
        if (member == null || !member.isEmployedOn(look.day())) {
            return Optional.of(EndReason.LEFT);
        }
        if (member.unitOn(look.day()).filter(pledge.signer().unitId()::equals).isEmpty()) {
            return Optional.of(EndReason.MOVED);
        }
        return look.asks(member) ? Optional.empty() : Optional.of(EndReason.OUT_OF_AUDIENCE);
    }

    private Optional<Invitation> invitation(Look look, StaffMember member, int number) {
        return member.unitOn(look.day())
                .flatMap(look.tree()::find)
                .flatMap(unit -> look.textFor(member, unit.kind())
                        .map(text -> new Invitation(
                                PledgeKind.PERSON,
                                termsOf(look.programme(), text),
                                new Signer(member.personId(), unit.unitId(), unit.name(), member.staffKind()),
                                number,
                                dueAt(look))));
    }

    /** Brings the collective pledges of one unit in step; whoever heads it is asked to sign. */
    void followUnit(Look look, String unitId, List<Pledge> theirs, Changes changes) {
        var now = clock.instant();
        var unit = look.tree().find(unitId);
        var head = unit.flatMap(node -> node.holderOf(Seat.HEAD)).map(holder -> holder.personId());
        theirs.stream()
                .filter(pledge -> !pledge.status().isFinal())
                .forEach(pledge -> reasonToEnd(look, unit, head, pledge)
                        .ifPresent(reason -> changes.changed(pledge, pledge.end(reason, now))));
        var inForce = new Standing(look.programme(), theirs);
        inForce.newest().ifPresent(pledge -> supersede(inForce, pledge, changes));
        if (unit.isPresent()
                && head.isPresent()
                && look.invites().test(unitId)
                && inForce.newest().isEmpty()
                && look.asksAsAWhole(unitId)) {
            var invitation = new Invitation(
                    PledgeKind.UNIT,
                    termsOf(look.programme(), look.wholeText()),
                    new Signer(head.get(), unitId, unit.get().name(), null),
                    inForce.nextNumber(),
                    dueAt(look));
            var pledge = Pledge.invite(invitation, now);
            changes.invited(pledge);
            supersede(inForce, pledge, changes);
        }
    }

    private static Optional<EndReason> reasonToEnd(
            Look look, Optional<UnitNode> unit, Optional<String> head, Pledge pledge) {
        if (!look.programme().isRunning()) {
            return Optional.of(EndReason.PROGRAMME_ENDED);
        }
        if (unit.isEmpty()) {
            return Optional.of(EndReason.UNIT_CLOSED);
        }
        if (!look.asksAsAWhole(unit.get().unitId())) {
            return Optional.of(EndReason.OUT_OF_AUDIENCE);
        }
        boolean passedOn = head.filter(pledge.signer().personId()::equals).isEmpty();
        return pledge.status().canBeSigned() && passedOn ? Optional.of(EndReason.SEAT_PASSED_ON) : Optional.empty();
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
                programme.plan().wordedName(),
                text.clauseSets(),
                text.sha256(),
                programme.plan().pledgeDueAt());
    }

    private Instant dueAt(Look look) {
        var planned = look.programme().plan().pledgeDueAt();
        return look.occasion() == Occasion.LAUNCH && planned.isAfter(clock.instant())
                ? planned
                : laterDueAt(look.programme());
    }

    /** For who comes later: the programme's day, but with some time at least. */
    private Instant laterDueAt(Programme programme) {
        var soonest = clock.instant().plus(settings.timeToAnswer());
        var planned = programme.plan().pledgeDueAt();
        return planned.isAfter(soonest) ? planned : soonest;
    }
}
