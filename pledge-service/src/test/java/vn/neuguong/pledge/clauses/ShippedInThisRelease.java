package vn.neuguong.pledge.clauses;

import java.time.Instant;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The clause sets people are really asked to sign, for tests that need them in full. */
public final class ShippedInThisRelease {

    private ShippedInThisRelease() {}

    /** As they are made known to the other services. */
    public static List<ClauseSetPublication> publications() {
        return clauseSets().stream()
                .map(clauseSet -> ClauseSetPublication.of(clauseSet, Instant.parse("2026-11-01T00:00:00Z")))
                .toList();
    }

    public static List<ClauseSet> clauseSets() {
        return new ShippedClauseSets(new PathMatchingResourcePatternResolver()).read();
    }
}
