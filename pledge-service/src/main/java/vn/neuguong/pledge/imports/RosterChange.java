package vn.neuguong.pledge.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an import does to one unit or one person, worked out when it was checked.
 *
 * @param id in the order of the file within the import
 * @param key the unit code or the staff number
 * @param fields what differs; everything for somebody new is in their row
 * @param person what the roster must say of the person; absent for somebody who leaves
 * @param unit what the roster must say of the unit
 * @param personId of somebody who leaves
 */
@Document("rosterChanges")
public record RosterChange(
        @Id String id,
        String importId,
        RosterFile file,
        ChangeKind kind,
        String key,
        String name,
        List<FieldChange> fields,
        @Nullable PersonEntry person,
        @Nullable UnitTarget unit,
        @Nullable String personId) {

    static String idOf(String importId, RosterFile file, int number) {
        return "%s:%s:%07d".formatted(importId, file.part(), number);
    }

    /** The part of the request: {@code units} or {@code people}. */
    public String part() {
        return file.part();
    }

    /** Where the file says so; 0 for whom it does not name. */
    int row() {
        if (person != null) {
            return person.row();
        }
        return unit == null || unit.entry() == null ? 0 : unit.entry().row();
    }

    PersonEntry theirEntry() {
        if (person == null) {
            throw new IllegalStateException("Change %s is not about somebody listed".formatted(id));
        }
        return person;
    }

    UnitTarget itsTarget() {
        if (unit == null) {
            throw new IllegalStateException("Change %s is not about a unit".formatted(id));
        }
        return unit;
    }
}
