package vn.neuguong.pledge.pledges;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.pledges.Acknowledgement.Reason;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * Decides, from the seats as they are at the signature, who acknowledges a pledge (S5): head and union of the signer's
 * unit, one level up for the holder's own pledge (S6). A seat that is vacant or does not exist never blocks a pledge.
 */
@Component
class AcknowledgementRules {

    private final UnitTrees trees;

    AcknowledgementRules(UnitTrees trees) {
        this.trees = trees;
    }

    /**
     * One entry for head and union, whether they have to act or not, and one for each other seat that has; in the order
     * of {@link Seat}.
     */
    List<Acknowledgement> requiredFor(Pledge pledge) {
        return requiredFor(pledge.kind(), pledge.signer());
    }

    List<Acknowledgement> requiredFor(PledgeKind kind, Signer signer) {
        var tree = trees.today();
        var unit = tree.find(signer.unitId());
        return Arrays.stream(Seat.values())
                .filter(seat -> seat.usuallyAcknowledges()
                        || unit.filter(node -> acknowledges(node, seat)).isPresent())
                .map(seat -> unit.map(node -> decide(seat, tree, node, kind, signer.personId()))
                        .orElseGet(() -> Acknowledgement.notRequired(seat, signer.unitId(), Reason.NOT_ESTABLISHED)))
                .toList();
    }

    private static boolean acknowledges(UnitNode unit, Seat seat) {
        return unit.established(seat).filter(EstablishedSeat::acknowledges).isPresent();
    }

    private static Acknowledgement decide(Seat seat, UnitTree tree, UnitNode unit, PledgeKind kind, String signerId) {
        if (!unit.hasEstablished(seat)) {
            return Acknowledgement.notRequired(seat, unit.unitId(), Reason.NOT_ESTABLISHED);
        }
        if (!acknowledges(unit, seat)) {
            return Acknowledgement.notRequired(seat, unit.unitId(), Reason.NOT_ACKNOWLEDGING);
        }
        if (kind == PledgeKind.UNIT || isTheirOwn(unit, seat, signerId)) {
            return tree.holderAbove(unit.unitId(), seat, signerId)
                    .map(holder -> waitingFor(holder, tree))
                    .orElseGet(() -> Acknowledgement.notRequired(seat, unit.unitId(), Reason.NO_LEVEL_ABOVE));
        }
        return unit.holderOf(seat)
                .map(holder -> waitingFor(holder, tree))
                .orElseGet(() -> Acknowledgement.notRequired(seat, unit.unitId(), Reason.VACANT));
    }

    /** Nobody acknowledges their own pledge, and no delegate that of whom they stand in for (S6). */
    private static boolean isTheirOwn(UnitNode unit, Seat seat, String signerId) {
        return unit.established(seat)
                .filter(held -> signerId.equals(held.holderId()) || signerId.equals(held.delegateId()))
                .isPresent();
    }

    private static Acknowledgement waitingFor(SeatHolder holder, UnitTree tree) {
        boolean asDelegate = tree.find(holder.unitId())
                .flatMap(unit -> unit.established(holder.seat()))
                .filter(held -> holder.personId().equals(held.delegateId()))
                .isPresent();
        return Acknowledgement.waitingFor(holder, asDelegate);
    }
}
