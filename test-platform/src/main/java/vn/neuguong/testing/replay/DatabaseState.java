package vn.neuguong.testing.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Everything a service has stored, outboxes included, as plain lines that can be compared: collection, document, field
 * and value.
 *
 * @param documents by collection and id the values by the paths of their fields
 */
record DatabaseState(Map<Place, Map<String, String>> documents) {

    /** Where a document is. */
    record Place(String collection, String id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::collection)
                    .thenComparing(Place::id)
                    .compare(this, other);
        }
    }

    /** One field that is not as expected. */
    record Difference(Place place, String field, String expected, String actual) {}

    /** What differs from run to run by nature: never a matter of what happened, only of when and by which write. */
    static final Set<String> VOLATILE = Set.of(
            "version",
            "revision",
            "outbox.since",
            "outbox.dueAt",
            "outbox.events.eventId",
            "outbox.events.causationId",
            "outbox.events.traceparent");

    /**
     * Reads all collections.
     *
     * @param ignored paths of fields left out, whatever the collection
     * @param unordered paths of arrays that are sets
     */
    static DatabaseState of(MongoDatabase database, Set<String> ignored, Set<String> unordered) {
        var documents = new TreeMap<Place, Map<String, String>>();
        for (var collection : database.listCollectionNames()) {
            for (var document : database.getCollection(collection).find()) {
                var fields = new TreeMap<String, String>();
                new Flattening(ignored, unordered, fields).add("", "", document);
                documents.put(new Place(collection, String.valueOf(document.get("_id"))), fields);
            }
        }
        return new DatabaseState(documents);
    }

    private record Flattening(Set<String> ignored, Set<String> unordered, Map<String, String> fields) {

        /** @param path with positions in arrays, to be shown; {@code name} without, to be looked up */
        void add(String path, String name, Object value) {
            if (ignored.contains(name)) {
                return;
            }
            switch (value) {
                case Document document ->
                    document.forEach((key, part) -> add(below(path, key), below(name, key), nullable(part)));
                case List<?> list -> {
                    fields.put(path + ".length", String.valueOf(list.size()));
                    var elements = new ArrayList<Object>(list);
                    if (unordered.contains(name)) {
                        elements.sort(Comparator.comparing(Object::toString));
                    }
                    for (var index = 0; index < elements.size(); index++) {
                        add(path + "[" + index + "]", name, nullable(elements.get(index)));
                    }
                }
                case Binary body
                when name.equals("outbox.events.data") ->
                    add(path, "outbox.events.body", Document.parse(new String(body.getData(), UTF_8)));
                default -> fields.put(path, value.toString());
            }
        }

        private static Object nullable(Object part) {
            return part == null ? "null" : part;
        }

        private static String below(String path, String key) {
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    /** What is otherwise in the given state. */
    List<Difference> differencesIn(DatabaseState actual) {
        var places = new TreeSet<>(documents.keySet());
        places.addAll(actual.documents.keySet());
        var differences = new ArrayList<Difference>();
        for (var place : places) {
            if (!documents.containsKey(place) || !actual.documents.containsKey(place)) {
                differences.add(new Difference(
                        place, "the document", presence(documents, place), presence(actual.documents, place)));
                continue;
            }
            var expectedFields = documents.getOrDefault(place, Map.of());
            var actualFields = actual.documents.getOrDefault(place, Map.of());
            var fields = new TreeSet<>(expectedFields.keySet());
            fields.addAll(actualFields.keySet());
            for (var field : fields) {
                var expectedValue = expectedFields.getOrDefault(field, "absent");
                var actualValue = actualFields.getOrDefault(field, "absent");
                if (!expectedValue.equals(actualValue)) {
                    differences.add(new Difference(place, field, expectedValue, actualValue));
                }
            }
        }
        return differences;
    }

    private static String presence(Map<Place, ?> documents, Place place) {
        return documents.containsKey(place) ? "there" : "absent";
    }
}
