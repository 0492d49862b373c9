package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;

/**
 * The events an aggregate raised are all published, each first time after the one before it; what comes again is the
 * same to the byte, and comes again only near a fault.
 */
final class OrderPerAggregate implements Invariant {

    /** How long after a fault a repeat can still be its consequence: time-outs and a lease run out first. */
    private static final Duration AFTERMATH = Duration.ofSeconds(45);

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        var byAggregate =
                facts.records().stream().filter(EventRecord::isOfAService).collect(groupingBy(EventRecord::aggregate));
        for (var aggregate : facts.aggregates()) {
            var id = "/" + aggregate.service() + " " + aggregate.id();
            complete(aggregate, byAggregate.getOrDefault(id, List.of()), breaches);
        }
        byAggregate.values().forEach(records -> {
            sameBytes(records, breaches);
            records.stream().collect(groupingBy(EventRecord::topic)).values().forEach(one -> forward(one, breaches));
            explained(records, facts, breaches);
        });
        return breaches;
    }

    private static void complete(Facts.Aggregate aggregate, List<EventRecord> records, List<Violation> breaches) {
        var seen = new TreeMap<Long, EventRecord>();
        records.forEach(record -> seen.putIfAbsent(record.sequence(), record));
        for (long sequence = 1; sequence <= aggregate.sequence() - aggregate.unpublished(); sequence++) {
            if (!seen.containsKey(sequence)) {
                breaches.add(Promise.ORDER_PER_AGGREGATE.broken(
                        "event %d of %d of %s %s was never published",
                        sequence, aggregate.sequence(), aggregate.collection(), aggregate.id()));
            }
        }
        if (!seen.isEmpty() && seen.lastKey() > aggregate.sequence()) {
            breaches.add(Promise.ORDER_PER_AGGREGATE.broken(
                    "%s %s has raised %d events, and number %d is published",
                    aggregate.collection(), aggregate.id(), aggregate.sequence(), seen.lastKey()));
        }
    }

    private static void sameBytes(List<EventRecord> records, List<Violation> breaches) {
        var first = new HashMap<Long, EventRecord>();
        for (var record : records) {
            var before = first.putIfAbsent(record.sequence(), record);
            if (before != null
                    && !(before.id().equals(record.id())
                            && before.body().equals(record.body())
                            && before.type().equals(record.type())
                            && before.topic().equals(record.topic()))) {
                breaches.add(Promise.ORDER_PER_AGGREGATE.broken(
                        "%s and %s both carry number %d of %s and differ",
                        before.place(), record.place(), record.sequence(), record.key()));
            }
        }
    }

    private static void forward(List<EventRecord> ofOneTopic, List<Violation> breaches) {
        var inOrder = ofOneTopic.stream()
                .sorted(Comparator.comparingLong(EventRecord::offset))
                .toList();
        var seen = new HashMap<Long, EventRecord>();
        @Nullable EventRecord newest = null;
        for (var record : inOrder) {
            boolean first = seen.putIfAbsent(record.sequence(), record) == null;
            if (first && newest != null && record.sequence() < newest.sequence()) {
                breaches.add(Promise.ORDER_PER_AGGREGATE.broken(
                        "number %d of %s comes for the first time at %s, after number %d at %s",
                        record.sequence(), record.key(), record.place(), newest.sequence(), newest.place()));
            }
            newest = newest == null || record.sequence() > newest.sequence() ? record : newest;
        }
    }

    private static void explained(List<EventRecord> records, Facts facts, List<Violation> breaches) {
        Map<Long, EventRecord> first = new HashMap<>();
        records.stream()
                .sorted(Comparator.comparing(EventRecord::at).thenComparingLong(EventRecord::offset))
                .forEach(record -> {
                    var before = first.putIfAbsent(record.sequence(), record);
                    if (before != null && !isNearAFault(record, facts)) {
                        breaches.add(Promise.ORDER_PER_AGGREGATE.broken(
                                "number %d of %s comes again at %s (%s), and no fault explains it",
                                record.sequence(), record.key(), record.place(), record.at()));
                    }
                });
    }

    private static boolean isNearAFault(EventRecord record, Facts facts) {
        var service = record.service();
        return facts.faults().stream()
                .filter(window -> window.fault().unsettlesPublishingBy(service))
                .anyMatch(window -> !record.at().isBefore(window.from())
                        && record.at().isBefore(window.to().plus(AFTERMATH)));
    }
}
