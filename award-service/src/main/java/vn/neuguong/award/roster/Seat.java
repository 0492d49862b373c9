package vn.neuguong.award.roster;

import org.jspecify.annotations.Nullable;

/**
 * An established seat of a unit and who holds it.
 *
 * @param seat {@code HEAD}, {@code UNION}; other seats may appear and mean nothing here
 * @param holderId absent while the seat is vacant
 */
public record Seat(String seat, @Nullable String holderId) {

    public static final String HEAD = "HEAD";
    public static final String UNION = "UNION";
}
