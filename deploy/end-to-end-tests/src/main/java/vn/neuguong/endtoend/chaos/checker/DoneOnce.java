package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;
import vn.neuguong.endtoend.chaos.workload.Answer;

/** However often a link is used, what it is for is done once: one signature, one acknowledgement of each seat. */
final class DoneOnce implements Invariant {

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        for (var pledge : facts.pledges()) {
            if (pledge.signatures() > 1) {
                breaches.add(Promise.DONE_ONCE.broken("%s is signed %d times", pledge.id(), pledge.signatures()));
            }
            pledge.acknowledgements().forEach((seat, times) -> {
                if (times > 1) {
                    breaches.add(
                            Promise.DONE_ONCE.broken("%s is acknowledged %d times by %s", pledge.id(), times, seat));
                }
            });
        }
        facts.accepted().stream()
                .filter(answer -> answer instanceof Answer.Signed signed && signed.first())
                .collect(groupingBy(answer -> ((Answer.Signed) answer).pledgeId(), counting()))
                .forEach((pledge, times) -> {
                    if (times > 1) {
                        breaches.add(Promise.DONE_ONCE.broken(
                                "%d clicks were each told that they signed %s", times, pledge));
                    }
                });
        facts.records().stream()
                .filter(record -> record.isOfAService() && record.type().equals("pledge.signed.v1"))
                .collect(groupingBy(EventRecord::key, groupingBy(EventRecord::id, counting())))
                .forEach((pledge, events) -> {
                    if (events.size() > 1) {
                        breaches.add(Promise.DONE_ONCE.broken(
                                "%s has raised %d different signatures", pledge, events.size()));
                    }
                });
        return breaches;
    }
}
