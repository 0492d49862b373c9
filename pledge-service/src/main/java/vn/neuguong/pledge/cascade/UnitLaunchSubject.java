package vn.neuguong.pledge.cascade;

import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.roster.UnitNode;

/** Which unit launches which version of a programme, called as they were when it began. */
public record UnitLaunchSubject(
        String programmeId, int programmeVersion, Wording programmeName, String unitId, String unitName) {

    static UnitLaunchSubject of(Programme programme, UnitNode unit) {
        return new UnitLaunchSubject(
                programme.id(),
                programme.programmeVersion(),
                programme.plan().wordedName(),
                unit.unitId(),
                unit.name());
    }

    /** The id of the launch, which keeps a second one from ever existing. */
    static String idOf(Programme programme, String unitId) {
        return "%s.%d.%s".formatted(programme.id(), programme.programmeVersion(), unitId);
    }

    /** The id of the launch. */
    public String id() {
        return "%s.%d.%s".formatted(programmeId, programmeVersion, unitId);
    }
}
