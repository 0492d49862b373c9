package vn.neuguong.pledge.imports;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitKind;

/** What a row of the units file says. */
record UnitEntry(
        String unitId, UnitKind kind, String name, @Nullable String parentId, Set<Seat> seats) {

    /** Empty when a cell of the row cannot be read. */
    static Optional<UnitEntry> read(CsvRow row, RowProblems problems) {
        var cells = new CellReader(row, problems);
        var unitId = cells.code("unit_code");
        var name = cells.name("name");
        var kind = cells.oneOf("kind", UnitKind.class);
        var parentId = cells.optionalCode("parent_code").orElse(null);
        var seats = cells.anyOf("seats", Seat.class);
        if (kind == UnitKind.SCHOOL && row.cell("parent_code").isEmpty()) {
            problems.ofCell(row, "parent_code", "Trường học phải có đơn vị cấp trên.");
        }
        return unitId == null || name == null || kind == null
                ? Optional.empty()
                : Optional.of(new UnitEntry(unitId, kind, name, parentId, seats));
    }
}
