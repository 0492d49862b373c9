package vn.neuguong.endtoend.benchmarks.command;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * A city in the database of pledge-service, made of one school that was imported: its documents are copied as often as
 * there are schools, each with a code, staff numbers, addresses and ids of its own. An import of all would take minutes.
 */
final class City {

    private static final String UNITS = "orgUnits";
    private static final String STAFF = "staffMembers";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int STORED_AT_ONCE = 2_000;

    /** Keeps the types of numbers. */
    private static final JsonWriterSettings EXACTLY =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoDatabase database;

    City(MongoDatabase database) {
        this.database = database;
    }

    /** Waits until what was imported is published, for a copy would publish it again. */
    void awaitPublished() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var collection : List.of(UNITS, STAFF)) {
            while (database.getCollection(collection).countDocuments(Filters.exists("outbox")) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the import is not published");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /**
     * Makes the school the first of so many that there are as many people as wanted.
     *
     * @return how many people there are
     */
    int grow(String school, int people) {
        var unit = database.getCollection(UNITS)
                .find(Filters.eq(school))
                .map(found -> found.toJson(EXACTLY))
                .first();
        if (unit == null) {
            throw new IllegalStateException("there is no school " + school);
        }
        var staff =
                database.getCollection(STAFF).find(Filters.eq("unitId", school)).into(new ArrayList<>());
        var units = new ArrayList<Document>();
        var copies = new ArrayList<Document>();
        var number = staff.size();
        while (number + staff.size() <= people) {
            var names = new HashMap<>(Map.of(school, "TR-%05d".formatted(units.size() + 1)));
            for (var person : staff) {
                names.put(person.getString("_id"), UUID.randomUUID().toString());
                names.put(person.getString("staffNumber"), "TR%06d".formatted(number));
                names.put(person.getString("email"), "tr%06d@truong-hoc.example".formatted(number));
                number++;
            }
            units.add(renamed(unit, names));
            staff.forEach(person -> copies.add(renamed(person.toJson(EXACTLY), names)));
            if (copies.size() >= STORED_AT_ONCE) {
                database.getCollection(STAFF).insertMany(copies);
                copies.clear();
            }
        }
        database.getCollection(UNITS).insertMany(units);
        if (!copies.isEmpty()) {
            database.getCollection(STAFF).insertMany(copies);
        }
        return number;
    }

    /** Every text that is one of the names becomes the other one. */
    private static Document renamed(String json, Map<String, String> names) {
        var copy = json;
        for (var name : names.entrySet()) {
            if (copy.contains(name.getKey())) {
                copy = copy.replace('"' + name.getKey() + '"', '"' + name.getValue() + '"');
            }
        }
        return Document.parse(copy);
    }
}
