package vn.neuguong.testing.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Events of one binding handed over together, and the ways in which a chapter can be cut and arranged into such. */
record Batch(String binding, List<ReplayedEvent> events) {

    static List<Batch> oneByOne(List<ReplayedEvent> events) {
        return events.stream()
                .map(told -> new Batch(told.binding(), List.of(told)))
                .toList();
    }

    /** All of a binding at once, as after a long pause. */
    static List<Batch> allAtOnce(List<ReplayedEvent> events) {
        var byBinding = new LinkedHashMap<String, List<ReplayedEvent>>();
        events.forEach(told -> byBinding
                .computeIfAbsent(told.binding(), _ -> new ArrayList<>())
                .add(told));
        return byBinding.entrySet().stream()
                .map(entry -> new Batch(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Each event twice in a row, then everything from the beginning. */
    static List<Batch> twice(List<ReplayedEvent> events) {
        var batches = new ArrayList<Batch>();
        for (var told : events) {
            batches.add(new Batch(told.binding(), List.of(told, told)));
        }
        batches.addAll(allAtOnce(events));
        return batches;
    }

    /** After each event all earlier ones of its key once more, the latest first. */
    static List<Batch> withLateOnes(List<ReplayedEvent> before, List<ReplayedEvent> events) {
        var batches = new ArrayList<Batch>();
        var told = new ArrayList<>(before);
        for (var event : events) {
            told.add(event);
            batches.add(new Batch(event.binding(), List.of(event)));
            told.reversed().stream()
                    .filter(earlier -> !earlier.equals(event) && earlier.order().equals(event.order()))
                    .forEach(earlier -> batches.add(new Batch(earlier.binding(), List.of(earlier))));
        }
        return batches;
    }

    /** In a random order that keeps the order of each key, in batches of random length. */
    static List<Batch> shuffled(List<ReplayedEvent> events, RandomGenerator random) {
        Map<ReplayedEvent.Order, List<ReplayedEvent>> waiting = new LinkedHashMap<>();
        events.forEach(told ->
                waiting.computeIfAbsent(told.order(), _ -> new ArrayList<>()).add(told));
        var batches = new ArrayList<Batch>();
        while (!waiting.isEmpty()) {
            var orders = List.copyOf(waiting.keySet());
            var order = orders.get(random.nextInt(orders.size()));
            var ofKey = waiting.getOrDefault(order, List.of());
            append(batches, ofKey.removeFirst(), random.nextBoolean());
            if (ofKey.isEmpty()) {
                waiting.remove(order);
            }
        }
        return batches;
    }

    private static void append(List<Batch> batches, ReplayedEvent told, boolean join) {
        if (join && !batches.isEmpty() && batches.getLast().binding().equals(told.binding())) {
            var joined = new ArrayList<>(batches.removeLast().events());
            joined.add(told);
            batches.add(new Batch(told.binding(), List.copyOf(joined)));
        } else {
            batches.add(new Batch(told.binding(), List.of(told)));
        }
    }
}
