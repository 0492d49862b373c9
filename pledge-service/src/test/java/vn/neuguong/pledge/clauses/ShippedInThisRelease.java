package vn.neuguong.pledge.clauses;

import java.time.Instant;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The clause sets people are really asked to sign, for tests that need them in full. */
public final class ShippedInThisRelease {

    private static final Instant SHIPPED = Instant.parse("2026-11-01T00:00:00Z");

    private ShippedInThisRelease() {}

    /** As they are made known to the other services, and withdrawn again. */
    public static List<ClauseSet> publishedAndWithdrawn() {
        var clauseSets = clauseSets();
        clauseSets.forEach(clauseSet -> clauseSet.withdraw("Thay bằng văn bản mới", SHIPPED.plusSeconds(60)));
        return clauseSets;
    }

    /** Published. */
    public static List<ClauseSet> clauseSets() {
        var clauseSets = new ShippedClauseSets(new PathMatchingResourcePatternResolver()).read();
        clauseSets.forEach(clauseSet -> clauseSet.publish(SHIPPED));
        return clauseSets;
    }
}
