package vn.neuguong.testing.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import vn.neuguong.testing.replay.DatabaseState.Place;

/** Reads what is stored; what it has seen before, to the byte, it does not take apart again. */
final class StateReader {

    /** What differs from run to run by nature: never a matter of what happened, only of when and by which write. */
    static final Set<String> VOLATILE = Set.of(
            "version",
            "revision",
            "outbox.since",
            "outbox.dueAt",
            "outbox.events.eventId",
            "outbox.events.causationId",
            "outbox.events.traceparent");

    private static final int REMEMBERED = 5_000;
    private static final DocumentCodec DOCUMENTS = new DocumentCodec();

    private final MongoDatabase database;
    private final Set<String> ignored;
    private final Set<String> unordered;

    private final Map<ByteBuffer, TakenApart> seen = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, TakenApart> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record TakenApart(String id, Map<String, String> fields) {}

    /**
     * A reader of one database.
     *
     * @param ignored paths of fields left out, whatever the collection
     * @param unordered paths of arrays that are sets
     */
    StateReader(MongoDatabase database, Set<String> ignored, Set<String> unordered) {
        this.database = database;
        this.ignored = ignored;
        this.unordered = unordered;
    }

    DatabaseState readAll() {
        return read(database.listCollectionNames());
    }

    DatabaseState read(Iterable<String> collections) {
        var documents = new TreeMap<Place, Map<String, String>>();
        for (var collection : collections) {
            for (var document :
                    database.getCollection(collection, RawBsonDocument.class).find()) {
                var known = seen.computeIfAbsent(Snapshot.bytesOf(document), _ -> takenApart(document));
                documents.put(new Place(collection, known.id()), known.fields());
            }
        }
        return new DatabaseState(documents);
    }

    private TakenApart takenApart(RawBsonDocument stored) {
        var document = stored.decode(DOCUMENTS);
        var fields = new TreeMap<String, String>();
        new Flattening(ignored, unordered, fields).add("", "", document);
        return new TakenApart(String.valueOf(document.get("_id")), fields);
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
}
