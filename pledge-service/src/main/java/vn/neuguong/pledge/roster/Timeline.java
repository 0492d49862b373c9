package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.InvalidInput;

/**
 * What something was, is and will be: each value holds from its day until the day of the next one. What has already
 * been followed by another value is history and stays as it is; plans ahead are kept when something changes before
 * them.
 */
record Timeline<T>(List<Entry<T>> entries) {

    /**
     * A value and its first day.
     *
     * @param value absent where there is nothing from this day
     */
    record Entry<T>(LocalDate from, @Nullable T value) {}

    Timeline {
        entries = List.copyOf(entries);
    }

    static <T> Timeline<T> never() {
        return new Timeline<>(List.of());
    }

    static <T> Timeline<T> from(LocalDate day, @Nullable T value) {
        return value == null ? never() : new Timeline<>(List.of(new Entry<>(day, value)));
    }

    /** The value that holds on the day. */
    Optional<T> on(LocalDate day) {
        return last(day).map(Entry::value);
    }

    /**
     * With this value from the day on, until a later value that is planned already. The same day again replaces; what
     * holds on that day already changes nothing.
     *
     * @throws InvalidInput when something has changed after that day already
     */
    Timeline<T> with(EffectiveDay when, @Nullable T value) {
        if (Objects.equals(on(when.day()).orElse(null), value)) {
            return this;
        }
        writtenAfter(when).ifPresent(written -> {
            throw new InvalidInput("effectiveFrom", "roster.history-written", RosterDays.text(written));
        });
        return new Timeline<>(Stream.concat(
                        entries.stream().filter(entry -> !entry.from().equals(when.day())),
                        Stream.of(new Entry<>(when.day(), value)))
                .sorted(Comparator.comparing(Entry::from))
                .toList());
    }

    /** With this value on the given days only; afterwards what holds on its last day without it. */
    Timeline<T> during(EffectiveDay from, @Nullable LocalDate to, @Nullable T value) {
        if (to == null) {
            return with(from, value);
        }
        var back = on(to.plusDays(1)).orElse(null);
        var kept = new ArrayList<>(with(from, value).entries());
        kept.removeIf(entry -> entry.from().isAfter(from.day()) && !entry.from().isAfter(to));
        return new Timeline<>(kept).with(from.at(to.plusDays(1)), back);
    }

    /** Whether another value has followed since that day, so that nothing can be changed from it on. */
    boolean isHistoryOn(EffectiveDay when) {
        return writtenAfter(when).isPresent();
    }

    private Optional<LocalDate> writtenAfter(EffectiveDay when) {
        return last(when.today()).map(Entry::from).filter(when.day()::isBefore);
    }

    /** The days on which the value changes. */
    Stream<LocalDate> days() {
        return entries.stream().map(Entry::from);
    }

    /** Every value it ever has. */
    Stream<T> values() {
        return entries.stream().map(Entry::value).flatMap(Stream::ofNullable);
    }

    private Optional<Entry<T>> last(LocalDate day) {
        return entries.reversed().stream()
                .filter(entry -> !entry.from().isAfter(day))
                .findFirst();
    }
}
