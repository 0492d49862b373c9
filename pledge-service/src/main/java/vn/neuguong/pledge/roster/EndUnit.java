package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the end of a unit.
 *
 * @param successorIds who takes its place
 * @param childrenGoTo where the units below it go; absent when there are none
 * @param peopleGoTo where its people go; absent when there are none
 * @param effectiveFrom the first day without it
 */
public record EndUnit(
        String unitId,
        List<String> successorIds,
        @Nullable String childrenGoTo,
        @Nullable String peopleGoTo,
        LocalDate effectiveFrom) {}
