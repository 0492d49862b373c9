package vn.neuguong.inspection.inspections;

import static vn.neuguong.inspection.roster.OrgUnit.HEAD;
import static vn.neuguong.inspection.roster.OrgUnit.UNION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.neuguong.inspection.roster.OrgUnit;

/** Who answers for a school's self-inspection: its head, else its union, else the nearest head above it. */
final class Responsibility {

    private Responsibility() {}

    /**
     * The person responsible; empty when nobody is known yet.
     *
     * @param path the school and the units above it, nearest first
     */
    static Optional<String> personFor(List<OrgUnit> path) {
        var inSchool =
                path.stream().limit(1).flatMap(school -> Stream.of(school.holderOf(HEAD), school.holderOf(UNION)));
        var above = path.stream().skip(1).map(unit -> unit.holderOf(HEAD));
        return Stream.concat(inSchool, above).flatMap(Optional::stream).findFirst();
    }
}
