package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.RosterDays;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;

/** What the people of a file must satisfy together, with the stored staff and with their units; asked row by row. */
final class PeopleRules {

    private final @Nullable UnitRules units;
    private final RowProblems problems;
    private final Map<String, Integer> staffNumbers = new HashMap<>();
    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();

    /**
     * Rules for the people of one file.
     *
     * @param units absent when the units file cannot be read: otherwise every row would be blamed for the other file
     */
    PeopleRules(@Nullable UnitRules units, RowProblems problems) {
        this.units = units;
        this.problems = problems;
    }

    /** Whether the people file names somebody with this staff number. */
    boolean lists(String staffNumber) {
        return staffNumbers.containsKey(staffNumber);
    }

    void check(FileRow row) {
        refuseRepeated(row, "staff_number", row.staffNumber(), staffNumbers, "imports.problem.staff-number-twice");
        refuseRepeated(row, "email", row.email(), emails, "imports.problem.email-twice");
        var unitId = row.cell("unit_code");
        if (units != null && !unitId.isEmpty()) {
            if (units.knows(unitId)) {
                checkSeats(row, unitId, units);
                checkNext(row, unitId, units);
            } else {
                problems.ofCell(row, "unit_code", "imports.problem.unknown-unit", unitId);
            }
        }
    }

    /** An address may not even pass from one person to another within one import: mail could go to either. */
    void checkOwner(FileRow row, @Nullable StaffMember owner) {
        if (owner != null && !owner.staffNumber().equals(row.staffNumber())) {
            problems.ofCell(row, "email", "imports.problem.email-of-another", owner.staffNumber());
        }
    }

    private void refuseRepeated(FileRow row, String column, String value, Map<String, Integer> seen, String problem) {
        var first = value.isEmpty() ? null : seen.putIfAbsent(value, row.number());
        if (first != null) {
            problems.ofCell(row, column, problem, first);
        }
    }

    /** The first day without the unit of this row; absent when no end is known. */
    @Nullable
    LocalDate endOfUnit(FileRow row) {
        return units == null ? null : units.endOf(row.cell("unit_code"));
    }

    /** Whoever the row leaves in a unit that is no more is told of: somebody must say where they go. */
    void checkPlace(FileRow row, StaffMember member, LocalDate today) {
        var unitId = row.cell("unit_code");
        var end = units == null ? null : units.dispersesOn(unitId);
        if (end != null && LeftBehind.in(unitId, end, member, today)) {
            problems.ofCell(row, "next_unit_code", "imports.problem.stays-behind", unitId, RosterDays.text(end));
        }
    }

    /** Only who works in a unit that ends can go on to one that takes its place. */
    private void checkNext(FileRow row, String unitId, UnitRules known) {
        var next = row.cell("next_unit_code");
        if (!next.isEmpty() && !known.succeeds(next, unitId)) {
            problems.ofCell(row, "next_unit_code", "imports.problem.not-a-successor", next, unitId);
        }
    }

    private void checkSeats(FileRow row, String unitId, UnitRules known) {
        for (var seat : new CellReader(row, RowProblems.ignored()).anyOf("seat", Seat.class)) {
            var first = holders.putIfAbsent(unitId + ":" + seat, row.number());
            if (!known.seatsOf(unitId).contains(seat)) {
                problems.ofCell(row, "seat", "imports.problem.no-such-seat", unitId, seat);
            } else if (first != null) {
                problems.ofCell(row, "seat", "imports.problem.seat-taken", unitId, seat, first);
            }
        }
    }
}
