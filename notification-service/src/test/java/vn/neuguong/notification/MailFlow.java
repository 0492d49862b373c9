package vn.neuguong.notification;

import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.testing.PublishedEvents;

/** What all chapters of the mail flow share: two mail servers, the owners, a clock, and hands on broker and database. */
interface MailFlow {

    MoodyMailServer FIRST = new MoodyMailServer();
    MoodyMailServer SECOND = new MoodyMailServer();
    StubOwners OWNERS = new StubOwners();
    AdjustableClock CLOCK = new AdjustableClock(Instant.parse("2026-11-02T02:00:00Z"));
    AtomicInteger SEQUENCE = new AtomicInteger();

    PublishedEvents kafka();

    MongoOperations mongo();

    MeterRegistry meters();

    CircuitBreakerRegistry breakers();

    MailProviders providers();

    int port();

    /** What one test has done to it is no concern of the next. */
    @BeforeEach
    default void firstProviderIsWell() {
        await().until(() -> providers().states().stream()
                .filter(provider -> provider.name().equals("first"))
                .allMatch(provider ->
                        !provider.coolingDown() && !provider.breaker().equals("OPEN")));
    }

    /** By whichever server. */
    default List<MimeMessage> mailsTo(String address) {
        return Stream.of(FIRST, SECOND)
                .flatMap(server -> server.mailsTo(address).stream())
                .toList();
    }

    default void person(String id, String name) {
        person(id, name, id + "@vidu.vn");
    }

    default void person(String id, String name, String address) {
        kafka().publish(
                        "pledge.roster-people",
                        "person.changed.v1",
                        "/pledge-service",
                        id,
                        1,
                        Map.of("personId", id, "name", name, "email", address, "language", "vi"));
    }

    /** The key and so the correlation is the part before the colon. */
    default void open(String owner, String taskId, String assignee, Instant due) {
        publish(
                owner,
                "task.opened.v1",
                taskId,
                Map.of(
                        "taskId",
                        taskId,
                        "kind",
                        owner.equals("inspection") ? "inspection.self-inspect" : "pledge.sign",
                        "assigneeId",
                        assignee,
                        "openedAt",
                        CLOCK.instant().toString(),
                        "dueAt",
                        due.toString(),
                        "parameters",
                        Map.of(
                                "programmeName", "Nói không với tiêu cực",
                                "unitName", "Trường THCS Trần Phú")));
    }

    default void close(String taskId, String assignee) {
        publish(
                "pledge",
                "task.closed.v1",
                taskId,
                Map.of(
                        "taskId",
                        taskId,
                        "assigneeId",
                        assignee,
                        "closedAt",
                        CLOCK.instant().toString(),
                        "outcome",
                        "DONE"));
    }

    default void announce(String id, String recipient, String path) {
        publish(
                "pledge",
                "announcement.made.v1",
                id,
                Map.of(
                        "announcementId",
                        id,
                        "kind",
                        "pledge.in-force",
                        "recipientId",
                        recipient,
                        "madeAt",
                        CLOCK.instant().toString(),
                        "parameters",
                        Map.of(
                                "programmeName", "Nói không với tiêu cực",
                                "unitName", "Trường THCS Trần Phú",
                                "signedAt", CLOCK.instant().toString()),
                        "attachments",
                        List.of(Map.of(
                                "fileName", "Bản cam kết.pdf",
                                "mediaType", "application/pdf",
                                "path", path))));
    }

    default void publish(String owner, String type, String id, Map<String, Object> body) {
        kafka().publish(owner + ".tasks", type, "/" + owner + "-service", keyOf(id), next(), body);
    }

    default String keyOf(String id) {
        return id.endsWith(":in-force") ? id : id.split(":")[0];
    }

    default long next() {
        return SEQUENCE.incrementAndGet();
    }

    default Instant inDays(int days) {
        return CLOCK.instant().plus(Duration.ofDays(days));
    }

    /** The types of the events about this mail, in order. */
    default List<String> outcomes(String deliveryId) {
        return kafka().on("notification.deliveries").stream()
                .filter(event -> event.key().equals(deliveryId))
                .map(event -> event.type())
                .toList();
    }

    default Document delivery(String id) {
        return raw("deliveries", id);
    }

    default Document raw(String collection, String id) {
        return mongo().findById(id, Document.class, collection);
    }
}
