package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;

/** An owner whose answer takes longer than the lease of the mail that needs it. */
@IntegrationTest
class SlowOwnerIntegrationTests {

    private static final MoodyMailServer MAIL = new MoodyMailServer();
    private static final StubOwners OWNERS = new StubOwners();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry settings) {
        settings.add("neuguong.delivery.providers.first.port", MAIL::port);
        settings.add(
                "spring.security.oauth2.client.provider.neuguong.token-uri", () -> OWNERS.address("/oauth2/token"));
        settings.add("neuguong.owners.pledge", () -> OWNERS.address("/pledge"));
        settings.add("neuguong.delivery.workers", () -> "2");
        settings.add("neuguong.delivery.poll", () -> "50ms");
        settings.add("neuguong.delivery.lease", () -> "5s");
        settings.add("neuguong.delivery.hand-over", () -> "1s");
        settings.add("neuguong.delivery.sweep-interval", () -> "100ms");
        settings.add("resilience4j.timelimiter.configs.owners.timeout-duration", () -> "1m");
    }

    @AfterAll
    static void leave() {
        MAIL.close();
        OWNERS.close();
    }

    @Autowired
    PublishedEvents kafka;

    @Autowired
    MongoOperations mongo;

    @Test
    void makesOneMailEvenThoughTwoWorkersHeldIt() {
        kafka.publish(
                "pledge.roster-people",
                "person.changed.v1",
                "/pledge-service",
                "hien",
                1,
                Map.of("personId", "hien", "name", "Vương Thu Hiền", "email", "hien@vidu.vn", "language", "vi"));
        await().until(() -> mongo.findById("hien", Document.class, "people") != null);
        var release = OWNERS.hold("p.hien:sign");
        try {
            openTask();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> MAIL.mailsTo("hien@vidu.vn").size() == 1);
            assertThat(OWNERS.linkRequests()).hasSize(2);
        } finally {
            release.countDown();
        }

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> MAIL.mailsTo("hien@vidu.vn").size() == 1);
        assertThat(mongo.findById("p.hien:sign:opened", Document.class, "deliveries")
                        .getList("attempts", Document.class))
                .singleElement()
                .satisfies(
                        attempt -> assertThat(attempt.getString("serverReply")).startsWith("250"));
    }

    private void openTask() {
        kafka.publish(
                "pledge.tasks",
                "task.opened.v1",
                "/pledge-service",
                "p.hien",
                1,
                Map.of(
                        "taskId",
                        "p.hien:sign",
                        "kind",
                        "pledge.sign",
                        "assigneeId",
                        "hien",
                        "openedAt",
                        "2126-11-02T02:00:00Z",
                        "dueAt",
                        Instant.parse("2126-12-31T17:00:00Z").toString(),
                        "parameters",
                        Map.of(
                                "programmeName", "Nói không với tiêu cực",
                                "unitName", "Trường THCS Trần Phú")));
    }
}
