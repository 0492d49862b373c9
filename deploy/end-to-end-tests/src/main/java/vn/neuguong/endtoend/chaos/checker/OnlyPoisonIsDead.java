package vn.neuguong.endtoend.chaos.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;

/** Each group has buried the poison of the topics it reads, and nothing else. */
final class OnlyPoisonIsDead implements Invariant {

    private static final String POISON = "poison-";

    private final TopicReaders readers;

    OnlyPoisonIsDead(TopicReaders readers) {
        this.readers = readers;
    }

    @Override
    public List<Violation> breachesIn(Facts facts) {
        var breaches = new ArrayList<Violation>();
        var buried = new TreeSet<String>();
        for (var dead : facts.deadLetters()) {
            if (!dead.injected().startsWith(POISON)) {
                breaches.add(Promise.ONLY_POISON_IS_DEAD.broken(
                        "%s buried %s of %s, which is no poison: %s",
                        dead.group(), dead.eventId(), dead.topic(), dead.reason()));
            }
            buried.add(dead.group() + " " + dead.injected());
        }
        for (var record : facts.records()) {
            if (record.injected().startsWith(POISON)) {
                groupsFor(record)
                        .filter(group -> !buried.contains(group + " " + record.injected()))
                        .forEach(group -> breaches.add(Promise.ONLY_POISON_IS_DEAD.broken(
                                "%s did not bury %s at %s", group, record.injected(), record.place())));
            }
        }
        return breaches;
    }

    private Stream<String> groupsFor(EventRecord record) {
        return readers.of(record.topic()).stream();
    }

    /** Which groups read a topic. */
    @FunctionalInterface
    interface TopicReaders {
        Set<String> of(String topic);
    }
}
