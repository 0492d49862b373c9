package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.Fault;

/** The lives of all units together, on every day: a reorganisation is tried on it before anything is stored. */
final class UnitForest {

    private static final int NAMED_AT_MOST = 20;

    private final Map<String, UnitHistory> lives;

    UnitForest(Map<String, UnitHistory> lives) {
        this.lives = lives;
    }

    UnitForest with(Collection<OrgUnit> changed) {
        var after = new HashMap<>(lives);
        changed.forEach(unit -> after.put(unit.unitId(), unit.history()));
        return new UnitForest(after);
    }

    boolean existsOn(String unitId, LocalDate day) {
        return Optional.ofNullable(lives.get(unitId))
                .filter(life -> life.existsOn(day))
                .isPresent();
    }

    /** The lives of the units that fit, by id. */
    Map<String, UnitHistory> those(Predicate<UnitHistory> wanted) {
        var fitting = new TreeMap<String, UnitHistory>();
        idsOf(wanted).forEach(unitId -> fitting.put(unitId, life(unitId).orElseThrow()));
        return fitting;
    }

    /** The whole life of a unit; empty when there never was one. */
    Optional<UnitHistory> life(String unitId) {
        return Optional.ofNullable(lives.get(unitId));
    }

    /** The units right below on the day, by id. */
    List<String> childrenOn(String unitId, LocalDate day) {
        return idsOf(life -> life.existsOn(day)
                && life.parentId().on(day).filter(unitId::equals).isPresent());
    }

    /** Those that were right below on the last day and went elsewhere with the closing, and have stayed there, by id. */
    List<String> childrenSentAwayBy(Reopening mistake, String unitId) {
        var since = mistake.firstDayClosed();
        return childrenOn(unitId, mistake.closing().lastDay()).stream()
                .filter(childId -> {
                    var sentTo = parentOn(childId, since);
                    return sentTo != null && !sentTo.equals(unitId) && sentTo.equals(parentOn(childId, mistake.from()));
                })
                .toList();
    }

    /** The units in which the person holds a seat or acts for its holder on the day or later, by id. */
    List<String> seatsOf(String personId, LocalDate day) {
        return idsOf(life -> life.seats().stream().anyMatch(seat -> seat.concerns(personId, day)));
    }

    /** Everybody who holds a seat or acts for its holder on any day. */
    Set<String> seatedPeople() {
        return lives.values().stream()
                .flatMap(life -> life.seats().stream())
                .flatMap(SeatHistory::people)
                .collect(Collectors.toSet());
    }

    /** The closed units whose people go elsewhere, by id. */
    Map<String, UnitClosing> successionsBefore(LocalDate day) {
        var successions = new TreeMap<String, UnitClosing>();
        lives.forEach((unitId, life) -> {
            var closing = life.closing();
            if (closing != null
                    && closing.peopleGoTo() != null
                    && closing.lastDay().isBefore(day)) {
                successions.put(unitId, closing);
            }
        });
        return successions;
    }

    /**
     * What is wrong around these units on any day from the given one on: a unit above that does not exist, a circle, a
     * school at the top, a closed unit with others still below it. Empty when all is well.
     */
    List<Fault> faultsAround(Collection<String> changed, LocalDate from) {
        var faults = new ArrayList<Fault>();
        var left = new TreeMap<String, Set<String>>();
        var leftOn = new HashMap<String, LocalDate>();
        for (var unitId : concernedBy(changed)) {
            for (var day : daysAround(unitId, from)) {
                var trouble = troubleOf(unitId, day);
                if (trouble == null) {
                    continue;
                }
                if (trouble.closedParentId() != null && !changed.contains(unitId)) {
                    left.computeIfAbsent(trouble.closedParentId(), _ -> new TreeSet<>())
                            .add(unitId);
                    leftOn.merge(trouble.closedParentId(), day, (one, other) -> one.isBefore(other) ? one : other);
                } else {
                    faults.add(trouble.fault());
                }
                break;
            }
        }
        left.forEach((parentId, children) -> faults.add(Fault.of(
                "effectiveFrom",
                "roster.unit-has-children",
                RosterDays.text(leftOn.getOrDefault(parentId, from)),
                named(children))));
        return faults.stream().distinct().toList();
    }

    private record Trouble(Fault fault, @Nullable String closedParentId) {}

    private @Nullable Trouble troubleOf(String unitId, LocalDate day) {
        var life = lives.get(unitId);
        if (life == null || !life.existsOn(day)) {
            return null;
        }
        var parentId = life.parentId().on(day).orElse(null);
        if (parentId == null) {
            return life.kind().on(day).filter(UnitKind.SCHOOL::equals).isPresent()
                    ? new Trouble(Fault.of("parentId", "roster.needs-parent"), null)
                    : null;
        }
        if (!existsOn(parentId, day)) {
            return new Trouble(
                    Fault.of("parentId", "roster.unknown-unit", parentId, RosterDays.text(day)),
                    lives.containsKey(parentId) ? parentId : null);
        }
        return circleOf(unitId, day);
    }

    private @Nullable Trouble circleOf(String unitId, LocalDate day) {
        var path = new ArrayList<>(List.of(unitId));
        var above = parentOn(unitId, day);
        while (above != null && !path.contains(above)) {
            path.add(above);
            above = parentOn(above, day);
        }
        if (above == null) {
            return null;
        }
        var circle = new ArrayList<>(path.subList(path.indexOf(above), path.size()));
        circle.add(above);
        return new Trouble(
                Fault.of("parentId", "roster.unit-in-circle", RosterDays.text(day), String.join(" → ", circle)), null);
    }

    private @Nullable String parentOn(String unitId, LocalDate day) {
        var life = lives.get(unitId);
        return life == null || !life.existsOn(day)
                ? null
                : life.parentId().on(day).orElse(null);
    }

    /** The units themselves, and those that stand below one of them at any time. */
    private Set<String> concernedBy(Collection<String> changed) {
        var concerned = new TreeSet<>(changed);
        concerned.addAll(idsOf(life -> life.parentId().values().anyMatch(changed::contains)));
        return concerned;
    }

    /** The days from the given one on, on which something may become another above the unit. */
    private Set<LocalDate> daysAround(String unitId, LocalDate from) {
        var days = new TreeSet<>(Set.of(from));
        var seen = new HashSet<String>();
        var open = new ArrayList<>(List.of(unitId));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            var life = lives.get(next);
            if (life != null && seen.add(next)) {
                life.changeDays().stream().filter(day -> day.isAfter(from)).forEach(days::add);
                life.parentId().values().forEach(open::add);
            }
        }
        return days;
    }

    private List<String> idsOf(Predicate<UnitHistory> wanted) {
        return lives.entrySet().stream()
                .filter(unit -> wanted.test(unit.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String named(Set<String> unitIds) {
        var some = unitIds.stream().limit(NAMED_AT_MOST).toList();
        return String.join(", ", some) + (unitIds.size() > NAMED_AT_MOST ? ", …" : "");
    }
}
