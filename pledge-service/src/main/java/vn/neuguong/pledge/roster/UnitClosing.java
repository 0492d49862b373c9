package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a unit.
 *
 * @param successorIds the units that take its place; none when it just ends
 * @param peopleGoTo where the people go that are still in it; absent when there are none
 */
record UnitClosing(
        LocalDate lastDay,
        List<String> successorIds,
        @Nullable String peopleGoTo) {

    UnitClosing {
        successorIds = List.copyOf(successorIds);
    }
}
