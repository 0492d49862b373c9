package vn.neuguong.pledge.imports;

import java.util.Optional;
import java.util.Set;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffProfile;

/** What a row of the people file says: who somebody is, and which seats of their unit they hold. */
record PersonEntry(String staffNumber, StaffProfile profile, Set<Seat> seats) {

    /** Empty when a cell of the row cannot be read. */
    static Optional<PersonEntry> read(CsvRow row, RowProblems problems) {
        var cells = new CellReader(row, problems);
        var staffNumber = cells.staffNumber();
        var name = cells.name("full_name");
        var email = cells.email("email");
        var unitId = cells.code("unit_code");
        var staffKind = cells.oneOf("staff_kind", StaffKind.class);
        var dutyGroup = cells.optionalText("duty_group").orElse(null);
        var seats = cells.anyOf("seat", Seat.class);
        var language = cells.oneOf("language", Language.class);
        if (staffNumber == null
                || name == null
                || email == null
                || unitId == null
                || staffKind == null
                || language == null) {
            return Optional.empty();
        }
        var profile = new StaffProfile(name, email, unitId, staffKind, dutyGroup, language);
        return Optional.of(new PersonEntry(staffNumber, profile, seats));
    }
}
