package vn.neuguong.pledge.acknowledgements;

import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.roster.Seat;

/**
 * Who has to acknowledge what: the holder of a seat, the pledges to one programme version.
 *
 * @param unitName the name of the unit whose seat it is
 */
record AcknowledgementDuty(
        String programmeId,
        int programmeVersion,
        Wording programmeName,
        String unitId,
        String unitName,
        Seat seat,
        String holderId) {

    String queueId() {
        return "%s.%d.%s.%s.%s".formatted(programmeId, programmeVersion, unitId, seat, holderId);
    }
}
