package vn.neuguong.pledge.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores the differences of one file in the order they are found, and counts them. */
final class ChangeWriter {

    private final String importId;
    private final RosterFile file;
    private final RosterChanges changes;
    private final List<RosterChange> waiting = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private int number;

    ChangeWriter(String importId, RosterFile file, RosterChanges changes) {
        this.importId = importId;
        this.file = file;
        this.changes = changes;
    }

    void person(ChangeKind kind, PersonEntry entry, List<FieldChange> fields) {
        add(kind, entry.staffNumber(), entry.profile().name(), fields, entry, null, null);
    }

    void leaver(String personId, String staffNumber, String name, List<FieldChange> fields) {
        add(ChangeKind.LEFT, staffNumber, name, fields, null, null, personId);
    }

    void unit(ChangeKind kind, String name, UnitTarget target, List<FieldChange> fields) {
        add(kind, target.unitId(), name, fields, null, target, null);
    }

    void unchanged() {
        counts = counts.plusUnchanged();
    }

    private void add(
            ChangeKind kind,
            String key,
            String name,
            List<FieldChange> fields,
            @Nullable PersonEntry person,
            @Nullable UnitTarget unit,
            @Nullable String personId) {
        counts = counts.plus(kind);
        var id = RosterChange.idOf(importId, file, ++number);
        waiting.add(new RosterChange(id, importId, file, kind, key, name, fields, person, unit, personId));
        if (waiting.size() == ExistingRoster.CHUNK) {
            flush();
        }
    }

    void flush() {
        if (!waiting.isEmpty()) {
            changes.insert(List.copyOf(waiting));
            waiting.clear();
        }
    }

    Counts counts() {
        return counts;
    }
}
