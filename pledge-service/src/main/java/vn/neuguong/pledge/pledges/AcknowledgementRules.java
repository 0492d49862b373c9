package vn.neuguong.pledge.pledges;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.pledges.Acknowledgement.Reason;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;

/**
 * Decides, from the seats as they are at the signature, who acknowledges a pledge (S5): head and union of the signer's
 * unit, one level up for the holder's own pledge (S6). A seat that is vacant or does not exist never blocks a pledge.
 */
@Component
class AcknowledgementRules {

    private final OrgUnits units;

    AcknowledgementRules(OrgUnits units) {
        this.units = units;
    }

    /** One entry per seat, in the order of {@link Seat}. */
    List<Acknowledgement> requiredFor(Pledge pledge) {
        return requiredFor(pledge.signer());
    }

    List<Acknowledgement> requiredFor(Signer signer) {
        var unit = units.findById(signer.unitId())
                .orElseThrow(() -> new IllegalStateException("The roster has no unit " + signer.unitId()));
        return Arrays.stream(Seat.values())
                .map(seat -> decide(seat, unit, signer.personId()))
                .toList();
    }

    private Acknowledgement decide(Seat seat, OrgUnit unit, String signerId) {
        if (!unit.hasEstablished(seat)) {
            return Acknowledgement.notRequired(seat, unit.unitId(), Reason.NOT_ESTABLISHED);
        }
        return unit.holderOf(seat)
                .map(holder -> holder.personId().equals(signerId)
                        ? oneLevelUp(holder, unit)
                        : Acknowledgement.waitingFor(holder))
                .orElseGet(() -> Acknowledgement.notRequired(seat, unit.unitId(), Reason.VACANT));
    }

    private Acknowledgement oneLevelUp(SeatHolder signer, OrgUnit unit) {
        return units.holderAbove(unit, signer.seat(), signer.personId())
                .map(Acknowledgement::waitingFor)
                .orElseGet(() -> Acknowledgement.notRequired(signer.seat(), unit.unitId(), Reason.NO_LEVEL_ABOVE));
    }
}
