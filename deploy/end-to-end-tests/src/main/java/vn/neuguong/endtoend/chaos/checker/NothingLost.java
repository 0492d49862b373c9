package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.neuguong.endtoend.chaos.checker.Facts.Inspection;
import vn.neuguong.endtoend.chaos.checker.Facts.PledgeFact;
import vn.neuguong.endtoend.chaos.workload.Answer;

/** Every accepted command is stored, and everybody a launched programme is for is invited. */
final class NothingLost implements Invariant {

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        var pledges = facts.pledges().stream().collect(toMap(PledgeFact::id, pledge -> pledge));
        var inspections = facts.inspections().stream().collect(toMap(Inspection::id, one -> one));
        for (var answer : facts.accepted()) {
            switch (answer) {
                case Answer.Signed signed -> {
                    var pledge = pledges.get(signed.pledgeId());
                    if (pledge == null || pledge.signatures() == 0) {
                        breaches.add(Promise.NOTHING_LOST.broken(
                                "lost: the signature of %s, accepted at %s", signed.pledgeId(), signed.at()));
                    }
                }
                case Answer.Acknowledged given -> {
                    var pledge = pledges.get(given.pledgeId());
                    var seat = given.seat() + ":" + given.holderId();
                    if (pledge == null || !Objects.equals(pledge.seats().get(seat), "ACKNOWLEDGED")) {
                        breaches.add(Promise.NOTHING_LOST.broken(
                                "lost: the acknowledgement of %s by %s", given.pledgeId(), seat));
                    }
                }
                case Answer.Inspected inspected -> {
                    var inspection = inspections.get(inspected.inspectionId());
                    if (inspection == null || !inspection.status().equals("COMPLETED")) {
                        breaches.add(Promise.NOTHING_LOST.broken(
                                "lost: the answers of %s, accepted at %s", inspected.inspectionId(), inspected.at()));
                    }
                }
                case Answer.Launched launched -> breaches.addAll(invitations(launched, facts, pledges, inspections));
                case Answer.Imported imported -> {
                    long people = facts.peopleByUnit().values().stream()
                            .mapToLong(Set::size)
                            .sum();
                    if (people < imported.people()) {
                        breaches.add(Promise.NOTHING_LOST.broken(
                                "lost: %d of %d imported people", imported.people() - people, imported.people()));
                    }
                }
            }
        }
        return breaches;
    }

    private static List<Violation> invitations(
            Answer.Launched launched,
            Facts facts,
            Map<String, PledgeFact> pledges,
            Map<String, Inspection> inspections) {
        var breaches = new ArrayList<Violation>();
        if (!facts.launchedProgrammes().contains(launched.programmeId())) {
            breaches.add(Promise.NOTHING_LOST.broken("lost: the launch of %s", launched.programmeId()));
        }
        for (var person : facts.peopleByUnit().getOrDefault(launched.unitId(), Set.of())) {
            var id = "%s.1.%s".formatted(launched.programmeId(), person);
            if (!pledges.containsKey(id)) {
                breaches.add(Promise.NOTHING_LOST.broken("lost: the invitation %s", id));
            }
        }
        var inspection = "%s.%s.self".formatted(launched.programmeId(), launched.unitId());
        if (!inspections.containsKey(inspection)) {
            breaches.add(Promise.NOTHING_LOST.broken("lost: the self-inspection %s", inspection));
        }
        return breaches;
    }
}
