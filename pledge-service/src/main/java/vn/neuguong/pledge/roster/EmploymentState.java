package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works on a day, and as what.
 *
 * @param employedTo the last day; absent until it is over
 * @param leave absent when they are at work
 */
public record EmploymentState(
        String unitId,
        StaffKind staffKind,
        @Nullable String dutyGroup,
        LocalDate employedFrom,
        @Nullable LocalDate employedTo,
        @Nullable Leave leave) {}
