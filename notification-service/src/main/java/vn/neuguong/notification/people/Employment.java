package vn.neuguong.notification.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where somebody works and whether they are away, as the roster last told. Apart from {@link Person}, whose events come
 * on another topic in an order of their own.
 *
 * @param staffKind a word of the roster, like {@code dutyGroup}
 */
@Document("employments")
public record Employment(
        @Id String personId,
        String unitId,
        String staffKind,
        @Nullable String dutyGroup,
        @Nullable LocalDate employedTo,
        @Nullable Leave leave) {

    /**
     * Days off work for long (trap 13).
     *
     * @param to the last day; absent while nobody knows
     */
    public record Leave(LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Whether they are on leave, of whatever kind, or gone: nobody reminds them of anything then. */
    public boolean isAway(LocalDate day) {
        return (leave != null && leave.covers(day)) || (employedTo != null && day.isAfter(employedTo));
    }
}
