package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * The end of a unit.
 *
 * @param successorIds the units that take its place; none when it just ends
 */
record UnitClosing(LocalDate lastDay, List<String> successorIds) {

    UnitClosing {
        successorIds = List.copyOf(successorIds);
    }
}
