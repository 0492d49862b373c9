package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffProfile;

/**
 * What a row of the people file says: who somebody is, and which seats of their unit they hold.
 *
 * @param employedFrom absent for somebody employed already, or from the day of the import
 * @param employedTo the last day; absent while no end is known
 * @param saysLeave whether the file has the columns about leave, so that nothing in them means nobody is away
 * @param next which of the successors of their unit they go to; absent when the row does not say
 */
record PersonEntry(
        int row,
        String staffNumber,
        StaffProfile profile,
        Set<Seat> seats,
        @Nullable LocalDate employedFrom,
        @Nullable LocalDate employedTo,
        boolean saysLeave,
        @Nullable Leave leave,
        @Nullable NextUnit next) {

    /**
     * Empty when a cell of the row cannot be read.
     *
     * @param unitEnd the first day without the unit they work in; absent when no end is known
     */
    static Optional<PersonEntry> read(FileRow row, @Nullable LocalDate unitEnd, RowProblems problems) {
        var cells = new CellReader(row, problems);
        var staffNumber = cells.staffNumber();
        var name = cells.name("full_name");
        var email = cells.email("email");
        var unitId = cells.code("unit_code");
        var staffKind = cells.oneOf("staff_kind", StaffKind.class);
        var dutyGroup = cells.optionalText("duty_group").orElse(null);
        var seats = cells.anyOf("seat", Seat.class);
        var language = cells.oneOf("language", Language.class);
        var from = cells.day("employed_from");
        var to = cells.day("employed_to");
        if (from != null && to != null && to.isBefore(from)) {
            problems.ofCell(row, "employed_to", "imports.problem.ends-before-it-begins");
        }
        var leave = leave(row, cells, problems);
        var next = cells.optionalCode("next_unit_code").orElse(null);
        if (staffNumber == null
                || name == null
                || email == null
                || unitId == null
                || staffKind == null
                || language == null) {
            return Optional.empty();
        }
        var profile = new StaffProfile(name, email, unitId, staffKind, dutyGroup, language);
        return Optional.of(new PersonEntry(
                row.number(),
                staffNumber,
                profile,
                seats,
                from,
                to,
                row.has("leave_kind"),
                leave,
                next == null || unitEnd == null ? null : new NextUnit(next, unitEnd)));
    }

    private static @Nullable Leave leave(FileRow row, CellReader cells, RowProblems problems) {
        var kind = cells.optionalOneOf("leave_kind", Leave.Kind.class);
        var from = cells.day("leave_from");
        var to = cells.day("leave_to");
        if (row.cell("leave_kind").isEmpty()) {
            if (from != null || to != null) {
                problems.ofCell(row, "leave_kind", "imports.problem.leave-incomplete");
            }
            return null;
        }
        if (row.cell("leave_from").isEmpty()) {
            problems.ofCell(row, "leave_from", "imports.problem.leave-incomplete");
            return null;
        }
        if (from != null && to != null && to.isBefore(from)) {
            problems.ofCell(row, "leave_to", "imports.problem.ends-before-it-begins");
        }
        return kind == null || from == null ? null : new Leave(kind, from, to);
    }
}
