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

    /** One entry per seat, in the order of {@link Seat}. */
    List<Acknowledgement> requiredFor(Pledge pledge) {
        return requiredFor(pledge.signer());
    }

    List<Acknowledgement> requiredFor(Signer signer) {
        var tree = trees.today();
        var unit = tree.find(signer.unitId())
                .orElseThrow(() -> new IllegalStateException("The roster has no unit " + signer.unitId()));
        return Arrays.stream(Seat.values())
                .filter(seat -> seat.usuallyAcknowledges() || acknowledges(unit, seat))
                .map(seat -> decide(seat, tree, unit, signer.personId()))
                .toList();
    }

    private static boolean acknowledges(UnitNode unit, Seat seat) {
        return unit.established(seat).filter(EstablishedSeat::acknowledges).isPresent();
    }

    private Acknowledgement decide(Seat seat, UnitTree tree, UnitNode unit, String signerId) {
        if (!acknowledges(unit, seat)) {
            return Acknowledgement.notRequired(seat, unit.unitId(), Reason.NOT_ESTABLISHED);
        }
        return unit.holderOf(seat)
                .map(holder -> holder.personId().equals(signerId)
                        ? oneLevelUp(holder, tree, unit)
                        : Acknowledgement.waitingFor(holder))
                .orElseGet(() -> Acknowledgement.notRequired(seat, unit.unitId(), Reason.VACANT));
    }

    private Acknowledgement oneLevelUp(SeatHolder signer, UnitTree tree, UnitNode unit) {
        return tree.holderAbove(unit.unitId(), signer.seat(), signer.personId())
                .map(Acknowledgement::waitingFor)
                .orElseGet(() -> Acknowledgement.notRequired(signer.seat(), unit.unitId(), Reason.NO_LEVEL_ABOVE));
    }
}
