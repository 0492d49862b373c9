package vn.neuguong.pledge.imports;

import java.util.List;

/** The two files of an import, each with exactly the columns of its template. */
enum RosterFile {
    UNITS("units", List.of("unit_code", "name", "kind", "parent_code", "seats")),
    PEOPLE(
            "people",
            List.of("staff_number", "full_name", "email", "unit_code", "staff_kind", "duty_group", "seat", "language"));

    private final String part;

    @SuppressWarnings("ImmutableEnumChecker") // only ever List.of
    private final List<String> columns;

    RosterFile(String part, List<String> columns) {
        this.part = part;
        this.columns = columns;
    }

    /** The name of the part of the request that carries the file. */
    String part() {
        return part;
    }

    List<String> columns() {
        return columns;
    }
}
