package vn.neuguong.pledge.roster;

import java.util.List;
import java.util.Map;

/**
 * Who goes to which of the units that take the place of another.
 *
 * @param staffNumbers by successor
 */
public record Assignment(Map<String, List<String>> staffNumbers) {

    /** Nobody is named. */
    public static final Assignment NONE = new Assignment(Map.of());
}
