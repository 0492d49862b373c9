package vn.neuguong.pledge.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitKind;

/**
 * What a row of the units file says.
 *
 * @param validFrom absent for a unit that exists already, or exists from the day of the import
 * @param validTo the last day; absent while no end is known
 */
record UnitEntry(
        int row,
        String unitId,
        UnitKind kind,
        String name,
        @Nullable String parentId,
        Set<Seat> seats,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successorIds) {

    /** Where those go whom no row moves elsewhere; with several successors only the rows can know. */
    @Nullable
    String soleSuccessor() {
        return successorIds.size() == 1 ? successorIds.getFirst() : null;
    }

    /** Empty when a cell of the row cannot be read. */
    static Optional<UnitEntry> read(FileRow row, RowProblems problems) {
        var cells = new CellReader(row, problems);
        var unitId = cells.code("unit_code");
        var name = cells.name("name");
        var kind = cells.oneOf("kind", UnitKind.class);
        var parentId = cells.optionalCode("parent_code").orElse(null);
        var seats = cells.anyOf("seats", Seat.class);
        var validFrom = cells.day("valid_from");
        var validTo = cells.day("valid_to");
        var successors = cells.codes("successor_codes");
        if (kind == UnitKind.SCHOOL && row.cell("parent_code").isEmpty()) {
            problems.ofCell(row, "parent_code", "imports.problem.school-without-parent");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            problems.ofCell(row, "valid_to", "imports.problem.ends-before-it-begins");
        }
        if (validTo == null && !row.cell("successor_codes").isEmpty()) {
            problems.ofCell(row, "successor_codes", "imports.problem.successor-of-living-unit");
        }
        return unitId == null || name == null || kind == null
                ? Optional.empty()
                : Optional.of(new UnitEntry(
                        row.number(), unitId, kind, name, parentId, seats, validFrom, validTo, successors));
    }
}
