package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;
import vn.neuguong.endtoend.chaos.checker.Facts.Projection;

/** Each consumer has made of the events exactly what they say, once. */
final class OncePerConsumer implements Invariant {

    private static final int SHOWN = 5;

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        roster(facts, breaches);
        programmes(facts, breaches);
        pledges(facts, breaches);
        inspections(facts, breaches);
        queues(facts, breaches);
        tasks(facts, breaches);
        return breaches;
    }

    private static void roster(Facts facts, List<Violation> breaches) {
        var people = facts.peopleByUnit().values().stream().flatMap(Set::stream).collect(toSet());
        for (var consumer : List.of("inspection", "award", "notification")) {
            same(consumer + ".people", people, idsOf(facts, consumer, "people"), breaches);
        }
        for (var consumer : List.of("inspection", "award")) {
            same(
                    consumer + ".units",
                    keysOn(facts, "pledge.roster-units", "unit.changed.v1"),
                    idsOf(facts, consumer, "units"),
                    breaches);
        }
    }

    private static void programmes(Facts facts, List<Violation> breaches) {
        for (var consumer : List.of("inspection", "award")) {
            same(consumer + ".programmes", facts.launchedProgrammes(), idsOf(facts, consumer, "programmes"), breaches);
        }
    }

    private static void pledges(Facts facts, List<Violation> breaches) {
        var newest = new HashMap<String, Long>();
        facts.records().stream()
                .filter(record -> record.isOfAService() && record.topic().equals("pledge.pledges"))
                .forEach(record -> newest.merge(record.key(), record.sequence(), Math::max));
        var projected = projectionsOf(facts, "award", "pledges").collect(toMap(Projection::id, one -> one));
        var stored = facts.pledges().stream().map(Facts.PledgeFact::id).collect(toSet());
        same("award.pledges", stored, projected.keySet(), breaches);
        for (var pledge : facts.pledges()) {
            var copy = projected.get(pledge.id());
            var sequence = newest.getOrDefault(pledge.id(), 0L);
            if (copy != null && (!pledge.status().equals(copy.status()) || copy.sequence() != sequence)) {
                breaches.add(Promise.ONCE_PER_CONSUMER.broken(
                        "award.pledges %s is %s at %d, the pledge is %s at %d",
                        pledge.id(), copy.status(), copy.sequence(), pledge.status(), sequence));
            }
        }
    }

    private static void inspections(Facts facts, List<Violation> breaches) {
        var completed = facts.inspections().stream()
                .filter(inspection -> inspection.status().equals("COMPLETED"))
                .map(Facts.Inspection::id)
                .collect(toSet());
        same("award.inspections", completed, idsOf(facts, "award", "inspections"), breaches);
        facts.inspections().stream()
                .collect(groupingBy(
                        one -> one.programmeId() + " " + one.unitId(), mapping(Facts.Inspection::id, toSet())))
                .forEach((where, ids) -> {
                    if (ids.size() > 1) {
                        breaches.add(Promise.ONCE_PER_CONSUMER.broken(
                                "%s has %d self-inspections: %s", where, ids.size(), ids));
                    }
                });
    }

    private static void queues(Facts facts, List<Violation> breaches) {
        var waiting = new HashMap<String, Set<String>>();
        for (var pledge : facts.pledges()) {
            pledge.seats().forEach((seat, state) -> {
                if (state.equals("WAITING")) {
                    waiting.computeIfAbsent(pledge.programmeId() + " " + seat, _ -> new HashSet<>())
                            .add(pledge.id());
                }
            });
        }
        var queued = new HashMap<String, Set<String>>();
        facts.queues()
                .forEach(queue -> queued.computeIfAbsent(queue.seat(), _ -> new HashSet<>())
                        .addAll(queue.waiting()));
        var seats = new TreeSet<>(waiting.keySet());
        seats.addAll(queued.keySet());
        seats.forEach(seat -> same(
                "the queue of " + seat,
                waiting.getOrDefault(seat, Set.of()),
                queued.getOrDefault(seat, Set.of()),
                breaches));
    }

    private static void tasks(Facts facts, List<Violation> breaches) {
        var opened = new TaskEvents(facts.records(), "task.opened.v1").ids();
        var closed = new TaskEvents(facts.records(), "task.closed.v1").ids();
        var known = facts.tasks().stream().collect(toMap(Facts.TaskFact::id, Facts.TaskFact::status));
        same("notification.tasks", opened, known.keySet(), breaches);
        known.forEach((id, status) -> {
            var expected = closed.contains(id) ? "CLOSED" : "OPEN";
            if (!expected.equals(status)) {
                breaches.add(Promise.ONCE_PER_CONSUMER.broken(
                        "notification.tasks %s is %s, its events say %s", id, status, expected));
            }
        });
    }

    private static Set<String> idsOf(Facts facts, String service, String collection) {
        return projectionsOf(facts, service, collection).map(Projection::id).collect(toSet());
    }

    private static Stream<Projection> projectionsOf(Facts facts, String service, String collection) {
        return facts.projections().stream()
                .filter(one -> one.service().equals(service) && one.collection().equals(collection));
    }

    private static Set<String> keysOn(Facts facts, String topic, String type) {
        return facts.records().stream()
                .filter(record -> record.isOfAService()
                        && record.topic().equals(topic)
                        && record.type().equals(type))
                .map(EventRecord::key)
                .collect(toSet());
    }

    private static void same(String what, Set<String> expected, Set<String> found, List<Violation> breaches) {
        var missing = without(expected, found);
        var surplus = without(found, expected);
        if (!missing.isEmpty()) {
            breaches.add(Promise.ONCE_PER_CONSUMER.broken("%s lacks %d: %s", what, missing.size(), firstOf(missing)));
        }
        if (!surplus.isEmpty()) {
            breaches.add(
                    Promise.ONCE_PER_CONSUMER.broken("%s has %d too many: %s", what, surplus.size(), firstOf(surplus)));
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static List<String> firstOf(Set<String> ids) {
        return ids.stream().limit(SHOWN).toList();
    }
}
