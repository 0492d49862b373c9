package vn.neuguong.testing.replay;

import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Plays one history again and again, each time from the same beginning, and holds the end of every chapter to what it
 * was the first time.
 */
final class Replay {

    private static final int SHOWN_DIFFERENCES = 10;
    private static final int NONE = -1;

    private final History history;
    private final Map<String, ConsumedBinding> bindings;
    private final MongoDatabase database;
    private final StateReader state;
    private final WatchedWrites writes;
    private final Runnable forgetting;
    private final Snapshot beginning;
    private final List<Played> first = new ArrayList<>();
    private int lastPlayedAlone = NONE;

    /**
     * A chapter of the first play.
     *
     * @param opening what was stored when its events came
     * @param touched the collections that were written to in it
     * @param ending what was stored after them
     */
    private record Played(Snapshot opening, Set<String> touched, DatabaseState ending) {}

    /**
     * Begins with what the database holds now.
     *
     * @param forgetting lets the service forget what it remembers of a database that is put back
     */
    Replay(
            History history,
            Map<String, ConsumedBinding> bindings,
            MongoDatabase database,
            StateReader state,
            WatchedWrites writes,
            Runnable forgetting) {
        this.history = history;
        this.bindings = bindings;
        this.database = database;
        this.state = state;
        this.writes = writes;
        this.forgetting = forgetting;
        this.beginning = Snapshot.of(database);
    }

    /** How the events of a chapter are delivered, given its number from 0. */
    interface Delivery {
        void of(int chapter, List<ReplayedEvent> events);
    }

    /**
     * The first play sets what is expected of all others, and where each chapter alone begins. What no play touches in a
     * chapter is as it was at the end of the one before.
     */
    void play(String name, Delivery delivery) {
        putBackTo(beginning, database.listCollectionNames());
        lastPlayedAlone = NONE;
        for (var chapter = 0; chapter < history.chapters().size(); chapter++) {
            var numbered = history.chapters().get(chapter);
            writes.forgetTouched();
            numbered.given().run();
            if (chapter == first.size()) {
                var opening = Snapshot.of(database);
                delivery.of(chapter, numbered.events());
                first.add(new Played(opening, writes.touched(), state.readAll()));
            } else {
                delivery.of(chapter, numbered.events());
                assertAsExpected(chapter, name);
            }
        }
    }

    /**
     * One chapter, from where the first play stood when its events came. Where all is as it should be at its end, what
     * follows would be no different. There are hundreds of such plays: only what is touched is put back and compared.
     */
    void playAlone(int chapter, String name, Runnable delivery) {
        var played = first.get(chapter);
        putBackTo(played.opening(), chapter == lastPlayedAlone ? writes.touched() : database.listCollectionNames());
        lastPlayedAlone = chapter;
        delivery.run();
        assertAsExpected(chapter, name);
    }

    private void assertAsExpected(int chapter, String name) {
        var played = first.get(chapter);
        var touched = new TreeSet<>(played.touched());
        touched.addAll(writes.touched());
        assertUnchanged(
                "%s, at the end of chapter %d".formatted(name, chapter + 1),
                played.ending().only(touched),
                state.read(touched));
    }

    void deliver(List<Batch> batches) {
        batches.forEach(this::deliver);
    }

    void deliver(Batch batch) {
        var binding = Objects.requireNonNull(bindings.get(batch.binding()));
        var types = batch.events().stream().map(told -> told.event().type()).collect(Collectors.toSet());
        var handler = binding.handlerOf(String.join(" or ", types));
        try {
            if (types.size() == 1) {
                writes.of(handler, () -> binding.deliver(batch.events()));
            } else {
                binding.deliver(batch.events());
            }
        } catch (RuntimeException refused) {
            throw new AssertionError(handler + " fails: " + refused.getMessage(), refused);
        }
    }

    private void putBackTo(Snapshot snapshot, Iterable<String> collections) {
        snapshot.restore(database, collections);
        writes.forgetTouched();
        forgetting.run();
    }

    /** Nothing may have changed since the end of the last chapter. */
    void assertStillAtTheEnd(String delivery) {
        assertUnchanged(delivery, first.getLast().ending(), state.readAll());
    }

    private void assertUnchanged(String delivery, DatabaseState expected, DatabaseState actual) {
        var differences = expected.differencesIn(actual);
        if (!differences.isEmpty()) {
            fail(differences.stream()
                    .limit(SHOWN_DIFFERENCES)
                    .map(this::sentence)
                    .collect(Collectors.joining(
                            "\n  ",
                            "After %s: not all is as after one delivery in order:\n  ".formatted(delivery),
                            "")));
        }
    }

    private String sentence(DatabaseState.Difference difference) {
        var place = difference.place();
        return "%s %s: %s is %s instead of %s; written by %s"
                .formatted(
                        place.collection(),
                        place.id(),
                        difference.field(),
                        difference.actual(),
                        difference.expected(),
                        writes.writersOf(place.collection()));
    }
}
