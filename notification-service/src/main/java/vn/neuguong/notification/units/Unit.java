package vn.neuguong.notification.units;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit as the roster last described it. Kinds and seats are words of the roster, kept as such.
 *
 * @param seats the established seats only
 */
@Document("units")
public record Unit(
        @Id String id, String name, String kind, @Nullable String parentId, List<Seat> seats) {

    private static final String HEAD = "HEAD";

    /**
     * A seat and the people in it.
     *
     * @param holderId absent while it is vacant
     * @param delegateId whoever acts for the holder at the moment
     */
    public record Seat(
            String seat,
            @Nullable String holderId,
            @Nullable String delegateId) {

        /** Whoever acts in it: the delegate before the holder, of those who are not away. */
        Optional<String> actingId(Predicate<String> away) {
            return people().filter(away.negate()).findFirst();
        }

        Stream<String> people() {
            return Stream.of(Optional.ofNullable(delegateId), Optional.ofNullable(holderId))
                    .flatMap(Optional::stream);
        }

        boolean concerns(String personId) {
            return personId.equals(holderId) || personId.equals(delegateId);
        }
    }

    /**
     * Whoever leads it today; nobody when the seat is vacant, when all who could are away, or when it is this very person
     * or stands in for them.
     */
    Optional<String> leaderOver(String personId, Predicate<String> away) {
        return headSeats()
                .filter(seat -> !seat.concerns(personId))
                .flatMap(seat -> seat.actingId(away).stream())
                .findFirst();
    }

    /** All who may lead it. */
    Stream<String> leaders() {
        return headSeats().flatMap(Seat::people);
    }

    private Stream<Seat> headSeats() {
        return seats.stream().filter(seat -> seat.seat().equals(HEAD));
    }
}
