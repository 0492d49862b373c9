package vn.neuguong.pledge.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Who answers today for a unit that is no more: what took its place, and what it last stood below (trap 2). What people
 * did in it, and what can be proved of it, does not end with it.
 */
@Component
public class UnitLineage {

    private final UnitTrees trees;
    private final Clock clock;

    UnitLineage(UnitTrees trees, Clock clock) {
        this.trees = trees;
        this.clock = clock;
    }

    /** A unit that is no more. */
    public record FormerUnit(String unitId, String name, LocalDate lastDay) {}

    /** The unit itself while it exists, else the nearest that do; none for a unit there never was. */
    public Set<String> answeringFor(String unitId) {
        var today = LocalDate.now(clock);
        var answering = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(unitId));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (seen.add(next)) {
                trees.forest().life(next).ifPresent(life -> {
                    if (life.existsOn(today)) {
                        answering.add(next);
                    } else {
                        life.closingKnownOn(today).ifPresent(closing -> {
                            open.addAll(closing.successorIds());
                            life.parentId().on(closing.lastDay()).ifPresent(open::add);
                        });
                    }
                });
            }
        }
        return answering;
    }

    /** The units that are no more and whose place this one took, or that ended right below it without successors. */
    public List<FormerUnit> before(String unitId) {
        var today = LocalDate.now(clock);
        return trees
                .forest()
                .those(life -> life.closing() != null
                        && !life.existsOn(today)
                        && life.closingKnownOn(today)
                                .filter(closing -> passesTo(unitId, life, closing))
                                .isPresent())
                .keySet()
                .stream()
                .flatMap(id -> former(id).stream())
                .toList();
    }

    private static boolean passesTo(String unitId, UnitHistory life, UnitClosing closing) {
        return closing.successorIds().isEmpty()
                ? life.parentId().on(closing.lastDay()).filter(unitId::equals).isPresent()
                : closing.successorIds().contains(unitId);
    }

    /** The unit, if it is no more. */
    public Optional<FormerUnit> former(String unitId) {
        var today = LocalDate.now(clock);
        return trees.forest()
                .life(unitId)
                .filter(life -> !life.existsOn(today))
                .flatMap(life -> life.closingKnownOn(today)
                        .map(closing ->
                                new FormerUnit(unitId, life.knownOn(today).name(), closing.lastDay())));
    }
}
