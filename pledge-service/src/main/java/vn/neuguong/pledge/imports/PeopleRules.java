package vn.neuguong.pledge.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.neuguong.pledge.roster.Seat;

/** What the people of a file must satisfy together, with the stored staff and with their units. */
final class PeopleRules {

    private final List<CsvRow> rows;
    private final ExistingRoster existing;
    private final RowProblems problems;

    PeopleRules(List<CsvRow> rows, ExistingRoster existing, RowProblems problems) {
        this.rows = rows;
        this.existing = existing;
        this.problems = problems;
    }

    void check() {
        checkStaffNumbers();
        checkEmails();
    }

    /** Asked only when the units are known; otherwise every row would be blamed for the other file. */
    void checkAgainst(UnitRules units) {
        var holders = new HashMap<String, CsvRow>();
        for (var row : rows) {
            var unitId = row.cell("unit_code");
            if (unitId.isEmpty()) {
                continue;
            }
            if (units.knows(unitId)) {
                checkSeats(row, unitId, units, holders);
            } else {
                problems.ofCell(row, "unit_code", "Không có đơn vị nào mang mã “%s”.".formatted(unitId));
            }
        }
    }

    private void checkSeats(CsvRow row, String unitId, UnitRules units, Map<String, CsvRow> holders) {
        var established = units.seatsOf(unitId);
        for (var seat : new CellReader(row, new RowProblems()).anyOf("seat", Seat.class)) {
            var first = holders.putIfAbsent(unitId + ":" + seat, row);
            if (!established.contains(seat)) {
                problems.ofCell(row, "seat", "Đơn vị “%s” không lập vị trí %s.".formatted(unitId, seat));
            } else if (first != null) {
                problems.ofCell(
                        row,
                        "seat",
                        "Vị trí %s của đơn vị “%s” đã có người giữ ở dòng %d.".formatted(seat, unitId, first.number()));
            }
        }
    }

    private void checkStaffNumbers() {
        var seen = new HashMap<String, CsvRow>();
        for (var row : rows) {
            var staffNumber = row.staffNumber();
            var first = seen.putIfAbsent(staffNumber, row);
            if (!staffNumber.isEmpty() && first != null) {
                problems.ofCell(row, "staff_number", "Mã cán bộ trùng với dòng %d.".formatted(first.number()));
            }
        }
    }

    /** An address may not even pass from one person to another within one import: mail could go to either. */
    private void checkEmails() {
        var seen = new HashMap<String, CsvRow>();
        for (var row : rows) {
            var email = row.email();
            if (email.isEmpty()) {
                continue;
            }
            var first = seen.putIfAbsent(email, row);
            var owner = existing.byEmail().get(email);
            if (first != null) {
                problems.ofCell(row, "email", "Thư điện tử trùng với dòng %d.".formatted(first.number()));
            } else if (owner != null && !owner.staffNumber().equals(row.staffNumber())) {
                problems.ofCell(
                        row,
                        "email",
                        "Thư điện tử này đang là của người mang mã cán bộ %s.".formatted(owner.staffNumber()));
            }
        }
    }
}
