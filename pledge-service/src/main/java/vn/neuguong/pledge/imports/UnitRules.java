package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;

/** What the units of a file must satisfy together and with the stored tree. */
final class UnitRules {

    private final List<FileRow> rows;
    private final ExistingRoster existing;
    private final RowProblems problems;
    private final Map<String, FileRow> rowOf = new HashMap<>();
    private final Map<String, Set<Seat>> seats = new HashMap<>();

    UnitRules(List<FileRow> rows, ExistingRoster existing, RowProblems problems) {
        this.rows = rows;
        this.existing = existing;
        this.problems = problems;
        rows.forEach(row -> rowOf.putIfAbsent(row.cell("unit_code"), row));
    }

    void check() {
        rows.forEach(this::checkUnique);
        rows.forEach(this::checkParent);
        rows.forEach(this::checkSuccessors);
        checkCycles();
    }

    /** Whether the unit is open already or comes with this import. */
    boolean knows(String unitId) {
        return rowOf.containsKey(unitId) || existing.open(unitId) != null;
    }

    /** The first day without the unit, by its row or else by the roster; absent when no end is known. */
    @Nullable
    LocalDate endOf(String unitId) {
        var row = rowOf.get(unitId);
        var lastDay = row == null || row.cell("valid_to").isEmpty()
                ? Optional.ofNullable(existing.unit(unitId))
                        .flatMap(OrgUnit::validTo)
                        .orElse(null)
                : new CellReader(row, RowProblems.ignored()).day("valid_to");
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    /** Whether the one unit takes the place of the other, by its row or else by the roster. */
    boolean succeeds(String successorId, String unitId) {
        var known = existing.unit(unitId);
        var successors = endingRow(unitId)
                .map(UnitRules::successors)
                .orElseGet(() -> known == null ? List.of() : known.successorIds());
        return successors.contains(successorId);
    }

    /**
     * The first day without the unit if its people do not all go to one other then, so that each needs a row that says
     * where; absent if they do, or when no end is known.
     */
    @Nullable
    LocalDate dispersesOn(String unitId) {
        var known = existing.unit(unitId);
        boolean stayTogether = endingRow(unitId)
                .map(row -> successors(row).size() == 1)
                .orElseGet(() -> known == null || known.peopleGoTo().isPresent());
        return stayTogether ? null : endOf(unitId);
    }

    /** The rows of the units that end. */
    List<FileRow> endingRows() {
        return rows.stream().filter(UnitRules::ends).toList();
    }

    private Optional<FileRow> endingRow(String unitId) {
        return Optional.ofNullable(rowOf.get(unitId)).filter(UnitRules::ends);
    }

    private static boolean ends(FileRow row) {
        return !row.cell("valid_to").isEmpty();
    }

    private static List<String> successors(FileRow row) {
        return new CellReader(row, RowProblems.ignored()).codes("successor_codes");
    }

    /** The seats the unit will have after this import. */
    Set<Seat> seatsOf(String unitId) {
        return seats.computeIfAbsent(unitId, this::readSeats);
    }

    private Set<Seat> readSeats(String unitId) {
        var row = rowOf.get(unitId);
        if (row != null) {
            return new CellReader(row, RowProblems.ignored()).anyOf("seats", Seat.class);
        }
        var established = new HashSet<Seat>();
        var unit = existing.open(unitId);
        if (unit != null) {
            unit.seats().stream().map(EstablishedSeat::seat).forEach(established::add);
        }
        return established;
    }

    private void checkUnique(FileRow row) {
        var unitId = row.cell("unit_code");
        var first = rowOf.get(unitId);
        if (!unitId.isEmpty() && first != null && first.number() != row.number()) {
            problems.ofCell(row, "unit_code", "imports.problem.unit-twice", first.number());
        }
    }

    private void checkParent(FileRow row) {
        var parentId = row.cell("parent_code");
        if (!parentId.isEmpty() && !knows(parentId)) {
            problems.ofCell(row, "parent_code", "imports.problem.unknown-unit", parentId);
        }
    }

    private void checkSuccessors(FileRow row) {
        for (var successor : new CellReader(row, RowProblems.ignored()).codes("successor_codes")) {
            if (!knows(successor)) {
                problems.ofCell(row, "successor_codes", "imports.problem.unknown-unit", successor);
            }
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
                problems.ofCell(row, "parent_code", "imports.problem.circle", String.join(" → ", circle));
            }
            settled.addAll(path);
        }
    }

    private String parentOf(String unitId) {
        var row = rowOf.get(unitId);
        if (row != null) {
            return row.cell("parent_code");
        }
        var unit = existing.open(unitId);
        var parentId = unit == null ? null : unit.parentId();
        return parentId == null ? "" : parentId;
    }
}
