package vn.neuguong.award.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit as the roster last described it.
 *
 * @param kind {@code SCHOOL} is the only one that matters here
 */
@Document("units")
public record Unit(
        @Id String id,
        String name,
        String kind,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Seat> seats,
        long sequence) {

    boolean isSchool() {
        return kind.equals("SCHOOL");
    }

    /** Both ends of a unit's life belong to it. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public Optional<String> holderOf(String seat) {
        return seats.stream()
                .filter(candidate -> candidate.seat().equals(seat))
                .flatMap(candidate -> Optional.ofNullable(candidate.holderId()).stream())
                .findFirst();
    }
}
