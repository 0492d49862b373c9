package vn.neuguong.pledge.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.neuguong.pledge.roster.Seat;

/** What the units of a file must satisfy together and with the stored tree. */
final class UnitRules {

    private final List<CsvRow> rows;
    private final ExistingRoster existing;
    private final RowProblems problems;
    private final Map<String, CsvRow> rowOf = new HashMap<>();

    UnitRules(List<CsvRow> rows, ExistingRoster existing, RowProblems problems) {
        this.rows = rows;
        this.existing = existing;
        this.problems = problems;
        rows.forEach(row -> rowOf.putIfAbsent(row.cell("unit_code"), row));
    }

    void check() {
        rows.forEach(this::checkUnique);
        rows.forEach(this::checkParent);
        checkCycles();
    }

    /** Whether the unit is stored already or comes with this import. */
    boolean knows(String unitId) {
        return rowOf.containsKey(unitId) || existing.units().containsKey(unitId);
    }

    /** The seats the unit will have after this import. */
    Set<Seat> seatsOf(String unitId) {
        var row = rowOf.get(unitId);
        if (row != null) {
            return new CellReader(row, new RowProblems()).anyOf("seats", Seat.class);
        }
        var seats = new HashSet<Seat>();
        var unit = existing.units().get(unitId);
        if (unit != null) {
            unit.profile().seats().forEach(established -> seats.add(established.seat()));
        }
        return seats;
    }

    private void checkUnique(CsvRow row) {
        var unitId = row.cell("unit_code");
        var first = rowOf.get(unitId);
        if (!unitId.isEmpty() && first != null && first.number() != row.number()) {
            problems.ofCell(row, "unit_code", "Mã đơn vị trùng với dòng %d.".formatted(first.number()));
        }
    }

    private void checkParent(CsvRow row) {
        var parentId = row.cell("parent_code");
        if (!parentId.isEmpty() && !knows(parentId)) {
            problems.ofCell(row, "parent_code", "Không có đơn vị nào mang mã “%s”.".formatted(parentId));
        }
    }

    /** Each circle is named once, at its first row. */
    private void checkCycles() {
        var settled = new HashSet<String>();
        for (var row : rows) {
            var path = new ArrayList<String>();
            var unitId = row.cell("unit_code");
            while (!unitId.isEmpty() && !settled.contains(unitId) && !path.contains(unitId)) {
                path.add(unitId);
                unitId = parentOf(unitId);
            }
            if (path.contains(unitId)) {
                var circle = new ArrayList<>(path.subList(path.indexOf(unitId), path.size()));
                circle.add(unitId);
                problems.ofCell(
                        row,
                        "parent_code",
                        "Các đơn vị cấp trên nối thành vòng: %s.".formatted(String.join(" → ", circle)));
            }
            settled.addAll(path);
        }
    }

    private String parentOf(String unitId) {
        var row = rowOf.get(unitId);
        if (row != null) {
            return row.cell("parent_code");
        }
        var unit = existing.units().get(unitId);
        var parentId = unit == null ? null : unit.profile().parentId();
        return parentId == null ? "" : parentId;
    }
}
