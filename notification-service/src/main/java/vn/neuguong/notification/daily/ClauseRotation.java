package vn.neuguong.notification.daily;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.daily.ClauseSetVersion.Clause;
import vn.neuguong.notification.daily.ClauseSetVersion.Wording;
import vn.neuguong.notification.people.Employment;

/**
 * Chooses the clause of a day: everybody goes through all clauses of the codes that concern them, one a working day, and
 * then begins again. People whom the same codes concern read the same clause on the same day.
 */
final class ClauseRotation {

    private final List<ClauseSetVersion> inForce;
    private final int day;

    /** @param day counts working days, so that no clause falls on weekends only */
    ClauseRotation(List<ClauseSetVersion> all, LocalDate today, int day) {
        this.inForce = List.copyOf(all.stream()
                .filter(version -> version.isInForceOn(today))
                .collect(toMap(
                        ClauseSetVersion::clauseSetId,
                        version -> version,
                        BinaryOperator.maxBy((one, other) -> Integer.compare(one.version(), other.version())),
                        TreeMap::new))
                .values());
        this.day = day;
    }

    /** A clause and the code it is from. */
    record ChosenClause(Wording setTitle, Clause clause) {}

    /** The clause for whoever is so employed; none when no code concerns them. */
    Optional<ChosenClause> clauseFor(Employment employment, @Nullable String unitKind) {
        var clauses = inForce.stream()
                .filter(set -> set.audience().includes(employment, unitKind))
                .flatMap(ClauseRotation::clausesOf)
                .toList();
        return clauses.isEmpty() ? Optional.empty() : Optional.of(clauses.get(Math.floorMod(day, clauses.size())));
    }

    private static Stream<ChosenClause> clausesOf(ClauseSetVersion set) {
        return set.clauses().stream().map(clause -> new ChosenClause(set.title(), clause));
    }
}
