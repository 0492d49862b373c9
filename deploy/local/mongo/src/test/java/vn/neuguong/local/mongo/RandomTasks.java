package vn.neuguong.local.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Documents, filters, changes and orders drawn from a seed, with the awkward values first in mind. */
final class RandomTasks {

    static final List<String> FIELDS = List.of("status", "dueAt", "tags", "unit.code", "events.id", "points", "_id");

    private final Random random;

    RandomTasks(long seed) {
        this.random = new Random(seed);
    }

    Document document(int id) {
        Document document = new Document("_id", id % 7 == 0 ? "task-" + id : (Object) id);
        sometimes(() -> document.append("status", status()));
        sometimes(() -> document.append("dueAt", dueAt()));
        sometimes(() -> document.append("tags", oneOf(tags(), tag(), null)));
        sometimes(() -> document.append("unit", oneOf(new Document("code", unit()), new Document(), "none", null)));
        sometimes(() -> document.append("points", points()));
        sometimes(() -> document.append(
                "events",
                random.nextInt(9) == 0
                        ? "none"
                        : list(() -> random.nextInt(9) == 0 ? unit() : new Document("id", random.nextInt(12)))));
        return document;
    }

    Document filter() {
        Document filter = new Document();
        int conditions = random.nextInt(4);
        for (int i = 0; i < conditions; i++) {
            String field = anyOf(FIELDS);
            filter.append(field, condition(field));
        }
        if (random.nextInt(6) == 0) {
            String field = anyOf(FIELDS);
            filter.append("$and", List.of(new Document(field, condition(field)), new Document("status", status())));
        }
        return filter;
    }

    private Object condition(String field) {
        Supplier<Object> value = () -> valueOf(field);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> value.get();
            case 3 -> new Document("$in", list(value));
            case 4 -> new Document("$gte", value.get());
            case 5 -> new Document("$lt", value.get());
            case 6 -> new Document("$gt", value.get()).append("$lte", value.get());
            case 7 -> new Document(oneOf("$ne", "$eq"), value.get());
            default -> new Document("$exists", random.nextBoolean());
        };
    }

    Document change() {
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$set", new Document("status", status()));
            case 1 -> new Document("$set", new Document("dueAt", dueAt()).append("points", points()));
            case 2 -> new Document("$unset", new Document(oneOf("dueAt", "status", "unit", "events"), ""));
            case 3 -> new Document("$inc", new Document("version", 1));
            case 4 -> new Document("$set", new Document("tags", tags()));
            case 5 -> new Document("$set", new Document("events", list(() -> new Document("id", random.nextInt(12)))));
            case 6 -> new Document("$addToSet", new Document("marks", tag()));
            default -> new Document("$set", new Document("unit", new Document("code", unit())));
        };
    }

    /** Not by an array: the library sorts arrays with nulls in them by chance. */
    Document order() {
        Document order = new Document();
        int fields = 1 + random.nextInt(2);
        for (int i = 0; i < fields; i++) {
            order.append(anyOf(List.of("status", "dueAt", "points", "unit.code", "_id")), oneOf(1, -1));
        }
        return order;
    }

    int limit() {
        return oneOf(0, 0, 1, 3, 20);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    private Object valueOf(String field) {
        return switch (field) {
            case "status" -> status();
            case "dueAt" -> dueAt();
            case "tags" -> tag();
            case "unit.code" -> unit();
            case "events.id" -> oneOf(random.nextInt(12), null, "none");
            case "points" -> points();
            default -> oneOf(random.nextInt(300), "task-" + 7 * random.nextInt(40), (double) random.nextInt(300));
        };
    }

    private Object status() {
        return oneOf("OPEN", "OPEN", "CLAIMED", "DONE", "", "đã xong\u0000", "DON", null);
    }

    private Object dueAt() {
        return oneOf(Instant.ofEpochMilli(random.nextInt(50)), Instant.ofEpochMilli(-1), null, random.nextInt(50));
    }

    private Object points() {
        return oneOf(
                random.nextInt(20) - 10,
                random.nextInt(20) / 4.0 - 2,
                (long) random.nextInt(5),
                (1L << 53) + random.nextInt(4),
                -(1L << 53) - random.nextInt(4),
                -0.0,
                new Decimal128(random.nextInt(5)),
                "10");
    }

    private Object unit() {
        return oneOf("thcs-1", "thcs-2", "thcs-10", 7, true, new Document("x", 1), new Document("x", 1.0), null);
    }

    private Object tag() {
        return oneOf("a", "b", "c", 1, 2, null);
    }

    private List<Object> tags() {
        return list(this::tag);
    }

    private List<Object> list(Supplier<Object> element) {
        List<Object> list = new ArrayList<>();
        IntStream.range(0, random.nextInt(4)).forEach(_ -> list.add(element.get()));
        return list;
    }

    private void sometimes(Runnable action) {
        if (random.nextInt(8) > 0) {
            action.run();
        }
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** {@code -Dseeds=1000} looks longer. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("seeds", 25));
    }
}
