package vn.neuguong.testing.replay;

import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Plays one history again and again, each time from the same beginning, and holds the end of every chapter to what it
 * was the first time.
 */
final class Replay {

    private static final int SHOWN_DIFFERENCES = 10;

    private final History history;
    private final Map<String, ConsumedBinding> bindings;
    private final MongoDatabase database;
    private final Supplier<DatabaseState> state;
    private final WatchedWrites writes;
    private final Map<String, List<Document>> beginning = new TreeMap<>();
    private final List<DatabaseState> expected = new ArrayList<>();

    /** Begins with what the database holds now. */
    Replay(
            History history,
            Map<String, ConsumedBinding> bindings,
            MongoDatabase database,
            Supplier<DatabaseState> state,
            WatchedWrites writes) {
        this.history = history;
        this.bindings = bindings;
        this.database = database;
        this.state = state;
        this.writes = writes;
        for (var collection : database.listCollectionNames()) {
            beginning.put(collection, database.getCollection(collection).find().into(new ArrayList<>()));
        }
    }

    /** How the events of a chapter are delivered, given its number from 0. */
    interface Delivery {
        void of(int chapter, List<ReplayedEvent> events);
    }

    /** The first play sets what is expected of all others. */
    void play(String name, Delivery delivery) {
        play(name, history.chapters().size(), delivery);
    }

    /** Only so many chapters: where all is as it should be at the end of one, what follows would be no different. */
    void play(String name, int chapters, Delivery delivery) {
        reset();
        for (var chapter = 0; chapter < chapters; chapter++) {
            var numbered = history.chapters().get(chapter);
            numbered.given().run();
            delivery.of(chapter, numbered.events());
            if (chapter == expected.size()) {
                expected.add(state.get());
            } else {
                assertUnchanged("%s, at the end of chapter %d".formatted(name, chapter + 1), expected.get(chapter));
            }
        }
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

    private void reset() {
        for (var collection : database.listCollectionNames()) {
            database.getCollection(collection).deleteMany(new Document());
        }
        beginning.forEach((collection, documents) -> {
            if (!documents.isEmpty()) {
                database.getCollection(collection).insertMany(documents);
            }
        });
    }

    /** Nothing may have changed since the end of the last chapter. */
    void assertStillAtTheEnd(String delivery) {
        assertUnchanged(delivery, expected.getLast());
    }

    private void assertUnchanged(String delivery, DatabaseState expectedState) {
        var differences = expectedState.differencesIn(state.get());
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
