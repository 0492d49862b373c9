package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.neuguong.notification.people.Employment;
import vn.neuguong.notification.people.Employments;
import vn.neuguong.notification.units.Superiors;
import vn.neuguong.notification.units.Superiors.Superior;

/**
 * Who above a late person is told next, on one day. Officials who are away without anybody to act for them are passed over,
 * since nobody would read what they are sent; where all are away, it waits.
 */
final class Officials {

    private final Superiors superiors;
    private final Predicate<String> away;

    private Officials(Superiors superiors, Predicate<String> away) {
        this.superiors = superiors;
        this.away = away;
    }

    /** Those above the given people. */
    static Officials above(Collection<Employment> late, Superiors superiors, Employments employments, LocalDate today) {
        var officials = employments.of(late.stream()
                .flatMap(employment -> superiors.officials(employment.unitId()).stream())
                .collect(toSet()));
        Map<String, Boolean> away = officials.values().stream()
                .collect(toMap(Employment::personId, employment -> employment.isAway(today)));
        return new Officials(superiors, person -> away.getOrDefault(person, false));
    }

    /** Who is told next; nobody when nobody is left, or while those who are left are away. */
    Optional<Superior> next(Employment late, Escalation soFar) {
        return left(late, soFar, away).stream().findFirst();
    }

    /** Whether somebody is left who could be told once they are back. */
    boolean areAway(Employment late, Escalation soFar) {
        return left(late, soFar, away).isEmpty()
                && !left(late, soFar, Officials::nobody).isEmpty();
    }

    /** The unit of the official who has been told last or is about to be. */
    Optional<String> unitOf(Employment late, Escalation soFar) {
        return superiors.over(late.personId(), late.unitId(), away).stream()
                .filter(official -> official.personId().equals(soFar.officialId()))
                .map(Superior::unitName)
                .findFirst();
    }

    private static boolean nobody(String person) {
        return false;
    }

    /** Those above whoever was told last: nobody is told twice, or after somebody above them. */
    private List<Superior> left(Employment late, Escalation soFar, Predicate<String> absent) {
        var all = superiors.over(late.personId(), late.unitId(), absent);
        var toldLast = all.stream().map(Superior::personId).toList().indexOf(soFar.officialId());
        var from = toldLast < 0 ? Math.min(soFar.level(), all.size()) : toldLast + 1;
        return all.subList(from, all.size());
    }
}
