package vn.neuguong.endtoend.benchmarks.consumption;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase.Heading;
import vn.neuguong.endtoend.benchmarks.records.ContractExample;
import vn.neuguong.endtoend.benchmarks.records.EventRecord;
import vn.neuguong.endtoend.benchmarks.records.Person;

/** Open tasks and the mails they ask for, as notification-service keeps them; no mail server is there to take any. */
final class NotificationTasks implements Projection {

    private static final String TYPE = "task.opened.v1";
    /** So far off that no reminder is due during a round. */
    private static final Duration TIME_TO_SIGN = Duration.ofDays(60);

    private final String id;
    private final Map<String, String> settings;

    NotificationTasks(String id, Map<String, String> settings) {
        this.id = id;
        this.settings = settings;
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                "Consumption: 200,000 tasks into notification-service",
                "notification-service reads pledge.tasks from the beginning: a task and a queued mail for each",
                "a loop polls 500 records, inserts the tasks and the mails in two bulk writes and commits");
    }

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String topic() {
        return "pledge.tasks";
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public Stream<ProducerRecord<String, byte[]>> history(Path repository, int events) {
        var example = ContractExample.read(repository, "pledge-service", TYPE);
        var now = Instant.now();
        return IntStream.range(0, events)
                .mapToObj(number -> EventRecord.of(
                        "pledge-service",
                        topic(),
                        TYPE,
                        PledgeHistory.pledgeId(number),
                        2,
                        example.with(Map.of(
                                "taskId", PledgeHistory.pledgeId(number) + ":sign",
                                "kind", "pledge.sign",
                                "assigneeId", Person.idOf(number),
                                "openedAt", now.toString(),
                                "dueAt", now.plus(TIME_TO_SIGN).toString()))));
    }

    @Override
    public Map<String, Long> outcome(int events) {
        return Map.of("tasks", (long) events, "deliveries", (long) events);
    }

    private record TaskOpened(
            String taskId,
            String kind,
            String assigneeId,
            Instant openedAt,
            Instant dueAt,
            Map<String, String> parameters) {}

    @Override
    public void write(MongoDatabase database, List<ConsumerRecord<String, byte[]>> batch) {
        var tasks = new ArrayList<Document>();
        var deliveries = new ArrayList<Document>();
        for (var record : batch) {
            var opened = BulkWrites.body(record, TaskOpened.class);
            tasks.add(task(opened, record.key()));
            deliveries.add(delivery(opened, record.key()));
        }
        database.getCollection("tasks").insertMany(tasks, new InsertManyOptions().ordered(false));
        database.getCollection("deliveries").insertMany(deliveries, new InsertManyOptions().ordered(false));
    }

    private static Document task(TaskOpened opened, String correlation) {
        return new Document("_id", opened.taskId())
                .append("owner", "pledge")
                .append("correlationId", correlation)
                .append("kind", opened.kind())
                .append("assigneeId", opened.assigneeId())
                .append("openedAt", Date.from(opened.openedAt()))
                .append("dueAt", Date.from(opened.dueAt()))
                .append("parameters", new Document(opened.parameters()))
                .append("status", "OPEN")
                .append("nextReminderAt", Date.from(opened.dueAt().minus(Duration.ofDays(7))));
    }

    private static Document delivery(TaskOpened opened, String correlation) {
        var now = new Date();
        var request = new Document("causeId", opened.taskId())
                .append("kind", opened.kind())
                .append("occasion", "OPENED")
                .append("owner", "pledge")
                .append("correlationId", correlation)
                .append("personId", opened.assigneeId())
                .append("parameters", new Document(opened.parameters()))
                .append("dueAt", Date.from(opened.dueAt()))
                .append("attachments", List.of());
        return new Document("_id", opened.taskId() + ":opened")
                .append("request", request)
                .append("messageId", "<" + opened.taskId() + ".opened@neuguong.example>")
                .append("queuedAt", now)
                .append("firstTurnAt", now)
                .append("attempts", List.of())
                .append("receipts", List.of())
                .append("status", "CREATED")
                .append("lane", "")
                .append("nextTurnAt", now)
                .append("waits", 0)
                .append("version", 0L)
                .append("eventSequence", 0L);
    }
}
