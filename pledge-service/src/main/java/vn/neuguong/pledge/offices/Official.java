package vn.neuguong.pledge.offices;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;

/**
 * Whoever is signed in, with the seats they hold or act in today: an argument of the controller methods below {@code
 * /office}. It is looked up anew at each request, so a seat lost is a right lost.
 */
public final class Official {

    /** Where a unit stands in today's tree. */
    @FunctionalInterface
    public interface Ancestry {

        /** The unit itself and all above it; empty for a unit that does not exist today. */
        Set<String> unitAndAbove(String unitId);
    }

    private final String personId;
    private final String name;
    private final Language language;
    private final List<SeatHolder> seats;
    private final Ancestry ancestry;

    public Official(String personId, String name, Language language, Collection<SeatHolder> seats, Ancestry ancestry) {
        this.personId = personId;
        this.name = name;
        this.language = language;
        this.seats = List.copyOf(seats);
        this.ancestry = ancestry;
    }

    public String personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public Language language() {
        return language;
    }

    /** The seats held or acted in today. */
    public List<SeatHolder> seats() {
        return seats;
    }

    /** Whether they hold one of these seats, in whatever unit. */
    public boolean holds(Seat... anyOf) {
        var wanted = Arrays.asList(anyOf);
        return seats.stream().anyMatch(held -> wanted.contains(held.seat()));
    }

    /** Whether the unit is one of those they hold any seat in, or below one. */
    public boolean mayActFor(String unitId) {
        return mayActFor(unitId, Seat.values());
    }

    /** Whether the unit is one of those they hold one of these seats in, or below one. */
    public boolean mayActFor(String unitId, Seat... anyOf) {
        var wanted = EnumSet.noneOf(Seat.class);
        wanted.addAll(Arrays.asList(anyOf));
        var above = ancestry.unitAndAbove(unitId);
        return seats.stream().anyMatch(held -> wanted.contains(held.seat()) && above.contains(held.unitId()));
    }

    /** The first unit, by id, they hold one of these seats in: where their boards begin. */
    public Optional<String> firstUnit(Seat... anyOf) {
        var wanted = Arrays.asList(anyOf);
        return seats.stream()
                .filter(held -> wanted.contains(held.seat()))
                .map(SeatHolder::unitId)
                .min(Comparator.naturalOrder());
    }

    /** Answers with the page for people without the right unless they hold one of these seats. */
    public void require(Seat... anyOf) {
        if (!holds(anyOf)) {
            throw new AccessDeniedException("needs one of " + Arrays.toString(anyOf));
        }
    }

    /** Answers with the page for people without the right unless one of these seats reaches the unit. */
    public void requireFor(String unitId, Seat... anyOf) {
        if (!mayActFor(unitId, anyOf)) {
            throw new AccessDeniedException("needs one of " + Arrays.toString(anyOf) + " above " + unitId);
        }
    }

    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "Official[" + personId + "]";
    }
}
