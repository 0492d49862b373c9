package vn.neuguong.inspection.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit as the roster last described it. Kinds and seats are words of the roster, kept as such: one that this service
 * does not know yet is none of its business.
 *
 * @param seats the established seats only
 */
@Document("units")
public record OrgUnit(
        @Id String id,
        String name,
        String kind,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<EstablishedSeat> seats) {

    /** The seat of the person who leads the unit and answers for it. */
    public static final String HEAD = "HEAD";

    /** The seat of the grassroots union. */
    public static final String UNION = "UNION";

    private static final String SCHOOL = "SCHOOL";

    /** A seat and the person in it, if it is not vacant. */
    public record EstablishedSeat(String seat, @Nullable String holderId) {}

    public boolean isSchool() {
        return kind.equals(SCHOOL);
    }

    /** The last day of validity counts as valid. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Who sits in a seat; empty when it is vacant or not established. */
    public Optional<String> holderOf(String seat) {
        return seats.stream()
                .filter(established -> established.seat().equals(seat))
                .flatMap(established -> Optional.ofNullable(established.holderId()).stream())
                .findFirst();
    }
}
