package vn.neuguong.pledge.roster;

import org.jspecify.annotations.Nullable;

/** Everything about a staff member that may change while it remains the same person. */
public record StaffProfile(
        String name,
        String email,
        String unitId,
        StaffKind staffKind,
        @Nullable String dutyGroup,
        Language language) {}
