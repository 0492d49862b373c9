package vn.neuguong.pledge.roster.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;

/**
 * Somebody as they are on a day.
 *
 * @param unitId absent while they are not employed
 * @param employedTo the last day, when that is known
 * @param leave absent while they are at work
 */
record PersonView(
        String personId,
        String staffNumber,
        String name,
        String email,
        Language language,
        @Nullable String unitId,
        StaffKind staffKind,
        @Nullable String dutyGroup,
        LocalDate employedFrom,
        @Nullable LocalDate employedTo,
        @Nullable Leave leave,
        boolean erased) {

    static PersonView of(StaffMember member, LocalDate day) {
        return new PersonView(
                member.personId(),
                member.staffNumber(),
                member.name(),
                member.isErased() ? "" : member.email(),
                member.language(),
                member.unitOn(day).orElse(null),
                member.staffKind(),
                member.dutyGroup().orElse(null),
                member.employedFrom(),
                member.employedTo().orElse(null),
                member.leaveOn(day).orElse(null),
                member.isErased());
    }
}
