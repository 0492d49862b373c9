package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.testing.IntegrationTest;

/**
 * How many mails a second go from the queue to their recorded acceptance, everything in one process on the embedded
 * database. Run by hand: {@code -Dit.test=SendingMeasurement}.
 */
@IntegrationTest
class SendingMeasurement {

    private static final int MAILS = 10_000;
    private static final SinkMailServer MAIL = new SinkMailServer();
    private static final StubOwners OWNERS = new StubOwners();

    @Autowired
    Queueing queueing;

    @Autowired
    MongoOperations mongo;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("neuguong.delivery.providers.first.port", MAIL::port);
        settings.add(
                "spring.security.oauth2.client.provider.neuguong.token-uri", () -> OWNERS.address("/oauth2/token"));
        settings.add("neuguong.owners.pledge", () -> OWNERS.address("/pledge"));
    }

    @AfterAll
    static void leave() {
        MAIL.close();
        OWNERS.close();
    }

    @RepeatedTest(3)
    void sendsWhatIsQueued(RepetitionInfo round) {
        var people = new ArrayList<Document>();
        var requests = new LinkedHashMap<String, MailRequest>();
        for (var number = 0; number < MAILS; number++) {
            var id = "r%d-%d".formatted(round.getCurrentRepetition(), number);
            people.add(new Document("_id", id)
                    .append("name", "Nguyễn Thị Hà " + number)
                    .append("email", id + "@vidu.vn")
                    .append("language", "vi")
                    .append("sequence", 1L));
            requests.put(id + ":sign:opened", invitation(id));
        }
        mongo.insert(people, "people");
        var takenBefore = MAIL.taken();
        var begun = System.nanoTime();
        queueing.queueAll(requests);
        var queued = millisSince(begun);
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> mongo.count(query(where("status").in("CREATED", "SENDING")), "deliveries") == 0);
        var sent = millisSince(begun);
        System.out.printf(
                "%,d mails queued in %,d ms, recorded as accepted in %,d ms: %,d a second%n",
                MAILS, queued, sent, MAILS * 1000L / sent);
        assertThat(MAIL.taken() - takenBefore).isEqualTo(MAILS);
    }

    private static MailRequest invitation(String person) {
        return new MailRequest(
                person + ":sign",
                "pledge.sign",
                Occasion.OPENED,
                "pledge",
                "measured",
                person,
                Map.of("programmeName", "Nói không với tiêu cực", "unitName", "Trường THCS Trần Phú"),
                Instant.parse("2126-12-31T17:00:00Z"),
                List.of());
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
