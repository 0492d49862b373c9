package vn.neuguong.defaults.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as the APIs answer with it.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record CursorPage<T>(List<T> items, @Nullable String next) {

    /**
     * The page made of what was read for the request.
     *
     * @param read up to {@link CursorRequest#readLimit()} items in the list's order
     * @param cursorOf the sort key of an item, unique in the list
     */
    public static <T> CursorPage<T> of(CursorRequest request, List<T> read, Function<T, Cursor> cursorOf) {
        if (read.size() <= request.limit()) {
            return new CursorPage<>(List.copyOf(read), null);
        }
        var items = List.copyOf(read.subList(0, request.limit()));
        return new CursorPage<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    /** The same page of something else made from each item. */
    public <R> CursorPage<R> map(Function<? super T, ? extends R> change) {
        return new CursorPage<>(items.stream().<R>map(change).toList(), next);
    }
}
