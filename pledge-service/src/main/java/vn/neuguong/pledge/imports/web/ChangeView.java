package vn.neuguong.pledge.imports.web;

import java.util.List;
import vn.neuguong.pledge.imports.FieldChange;
import vn.neuguong.pledge.imports.RosterChange;

/**
 * What an import does to one unit or person.
 *
 * @param file {@code units} or {@code people}
 * @param key the unit code or the staff number
 * @param fields what differs; nothing for somebody new
 */
record ChangeView(String file, String kind, String key, String name, List<FieldChange> fields) {

    static ChangeView of(RosterChange change) {
        return new ChangeView(change.part(), change.kind().name(), change.key(), change.name(), change.fields());
    }
}
