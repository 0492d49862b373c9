package vn.neuguong.pledge.clauses;

import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The clause sets people are really asked to sign, for tests that need them in full. */
public final class ShippedInThisRelease {

    private ShippedInThisRelease() {}

    public static List<ClauseSet> clauseSets() {
        return new ShippedClauseSets(new PathMatchingResourcePatternResolver()).read();
    }
}
