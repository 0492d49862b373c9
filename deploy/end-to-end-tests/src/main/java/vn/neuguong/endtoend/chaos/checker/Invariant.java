package vn.neuguong.endtoend.chaos.checker;

import java.util.List;

/** Looks at the facts for breaches of one promise. */
@FunctionalInterface
interface Invariant {

    List<Violation> breachesIn(Facts facts);
}
