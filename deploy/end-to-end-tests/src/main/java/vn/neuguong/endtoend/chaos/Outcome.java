package vn.neuguong.endtoend.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.endtoend.chaos.checker.Facts;
import vn.neuguong.endtoend.chaos.checker.Promise;
import vn.neuguong.endtoend.chaos.checker.Violation;

/** What a run came to. */
record Outcome(
        Experiment experiment,
        int minutes,
        Facts facts,
        Map<String, Long> faultsByKind,
        List<String> restless,
        List<Violation> violations) {

    boolean isClean() {
        return violations.isEmpty() && restless.isEmpty();
    }

    /** The one line a machine reads. */
    String json() {
        var line = new LinkedHashMap<String, Object>();
        line.put("seed", experiment.seed());
        line.put("minutes", minutes);
        line.put("commandsAccepted", facts.accepted().size());
        line.put("commandsByKind", byKind());
        line.put("events", facts.records().stream().filter(this::isOurs).count());
        line.put("eventsRepeatedByServices", repeatedEvents());
        line.put(
                "recordsInjected",
                facts.records().stream().filter(record -> !isOurs(record)).count());
        line.put(
                "mails",
                facts.mails().stream().map(Facts.MailFact::messageId).distinct().count());
        line.put("mailsRepeated", repeatedMails());
        line.put("deadLetters", facts.deadLetters().size());
        line.put(
                "faults",
                faultsByKind.values().stream().mapToLong(Long::longValue).sum());
        line.put("faultsByKind", faultsByKind);
        line.put(
                "relayTakeoverMillis",
                facts.takeovers().stream()
                        .map(takeover -> takeover.missedFor().toMillis())
                        .sorted()
                        .toList());
        line.put("lost", broken(Promise.NOTHING_LOST));
        line.put("withoutCause", broken(Promise.NOTHING_WITHOUT_CAUSE));
        line.put("duplicated", broken(Promise.ONCE_PER_CONSUMER) + broken(Promise.DONE_ONCE));
        line.put("reordered", broken(Promise.ORDER_PER_AGGREGATE));
        line.put("mailsWrong", broken(Promise.ONE_MAIL_PER_REASON));
        line.put("deadLettersWrong", broken(Promise.ONLY_POISON_IS_DEAD));
        line.put("stuck", broken(Promise.NOTHING_STUCK));
        line.put("relaysMissedTooLong", broken(Promise.RELAY_TAKEN_OVER));
        line.put("clean", isClean());
        return JsonMapper.builder().build().writeValueAsString(line);
    }

    private boolean isOurs(Facts.EventRecord record) {
        return record.injected().isEmpty();
    }

    private Map<String, Long> byKind() {
        return facts.accepted().stream()
                .collect(groupingBy(answer -> answer.getClass().getSimpleName(), TreeMap::new, counting()));
    }

    private long repeatedEvents() {
        var all = facts.records().stream().filter(this::isOurs).toList();
        return all.size() - all.stream().map(Facts.EventRecord::id).distinct().count();
    }

    private long repeatedMails() {
        return facts.mails().size()
                - facts.mails().stream()
                        .map(Facts.MailFact::messageId)
                        .distinct()
                        .count();
    }

    private long broken(Promise promise) {
        return violations.stream()
                .filter(violation -> violation.promise() == promise)
                .count();
    }
}
