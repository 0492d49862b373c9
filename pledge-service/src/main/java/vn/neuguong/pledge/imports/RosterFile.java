package vn.neuguong.pledge.imports;

import java.util.List;
import java.util.stream.Stream;

/** The two files of an import, each with the columns of its template. */
enum RosterFile {
    UNITS(
            "units",
            List.of("unit_code", "name", "kind", "parent_code", "seats"),
            List.of("valid_from", "valid_to", "successor_codes")),
    PEOPLE(
            "people",
            List.of("staff_number", "full_name", "email", "unit_code", "staff_kind", "duty_group", "seat", "language"),
            List.of("employed_from", "employed_to", "leave_kind", "leave_from", "leave_to", "next_unit_code"));

    private final String part;

    @SuppressWarnings("ImmutableEnumChecker") // only ever List.of
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // only ever List.of
    private final List<String> optional;

    RosterFile(String part, List<String> required, List<String> optional) {
        this.part = part;
        this.required = required;
        this.optional = optional;
    }

    /** The name of the part of the request that carries the file. */
    String part() {
        return part;
    }

    /** The columns every such file has. */
    List<String> required() {
        return required;
    }

    /** All columns such a file may have; leaving one out says nothing about its subject. */
    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
