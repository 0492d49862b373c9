package vn.neuguong.defaults.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.UnreadableInput;

/**
 * Which page of a list is asked for with {@code ?cursor=} and {@code ?limit=}: an argument of controller methods. Read
 * {@link #readLimit()} items that come after the cursor in the list's order, then {@link CursorPage#of}.
 *
 * @param limit at most so many items, 1 to 500; 50 when not said
 * @param after the cursor of the page before; empty for the first page
 */
public record CursorRequest(int limit, Optional<Cursor> after) {

    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";
    static final int MOST = 500;
    static final int USUAL = 50;

    private static final int MOST_DIGITS = 3;

    /**
     * What the two parameters say.
     *
     * @throws UnreadableInput naming what cannot be read
     */
    public static CursorRequest of(@Nullable String cursor, @Nullable String limit) {
        return new CursorRequest(
                limit == null ? USUAL : parse(limit),
                Optional.ofNullable(cursor).map(Cursor::decode));
    }

    private static int parse(String limit) {
        if (!limit.isEmpty()
                && limit.length() <= MOST_DIGITS
                && limit.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw new UnreadableInput(LIMIT, "api.limit-out-of-range", MOST);
    }

    /** One more than the limit: the surplus item tells that there is a next page. */
    public int readLimit() {
        return limit + 1;
    }

    /** A part of the sort key after which the page begins; for the first page empty text, which comes before all. */
    public String afterPart(int index) {
        return after.map(cursor -> {
                    if (index >= cursor.key().size()) {
                        throw Cursor.unreadable();
                    }
                    return cursor.part(index);
                })
                .orElse("");
    }
}
