package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;
import vn.neuguong.endtoend.chaos.workload.Answer;

/** Nobody signed, acknowledged or inspected who did not try to, and no mail or task came out of nothing. */
final class NothingWithoutCause implements Invariant {

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        var launched = facts.accepted().stream()
                .filter(Answer.Launched.class::isInstance)
                .map(answer -> ((Answer.Launched) answer).programmeId())
                .collect(toSet());
        for (var pledge : facts.pledges()) {
            if (pledge.signatures() > 0 && !facts.tried().contains(pledge.id() + ":sign")) {
                breaches.add(
                        Promise.NOTHING_WITHOUT_CAUSE.broken("nobody tried to sign %s, which is signed", pledge.id()));
            }
            if (!launched.contains(pledge.programmeId())
                    && !facts.launchedProgrammes().contains(pledge.programmeId())) {
                breaches.add(Promise.NOTHING_WITHOUT_CAUSE.broken(
                        "the pledge %s belongs to no launched programme", pledge.id()));
            }
            var members = facts.peopleByUnit().get(pledge.unitId());
            if (members == null || !members.contains(pledge.signerId())) {
                breaches.add(Promise.NOTHING_WITHOUT_CAUSE.broken("the signer of %s is not in the unit", pledge.id()));
            }
        }
        for (var inspection : facts.inspections()) {
            boolean tried = facts.tried().stream().anyMatch(task -> task.startsWith(inspection.id() + ":"));
            if (inspection.status().equals("COMPLETED") && !tried) {
                breaches.add(Promise.NOTHING_WITHOUT_CAUSE.broken(
                        "nobody answered %s, which is completed", inspection.id()));
            }
        }
        var raised = facts.records().stream()
                .filter(EventRecord::isOfAService)
                .map(EventRecord::aggregate)
                .collect(toSet());
        var known = facts.aggregates().stream()
                .map(aggregate -> "/" + aggregate.service() + " " + aggregate.id())
                .collect(toSet());
        raised.stream()
                .filter(aggregate -> !known.contains(aggregate))
                .forEach(aggregate -> breaches.add(
                        Promise.NOTHING_WITHOUT_CAUSE.broken("events of %s, which is not stored", aggregate)));
        return breaches;
    }
}
