package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

/** An owner whose answer takes longer than the lease of the mail that needs it. */
interface SlowOwnerFlow extends MailFlow {

    @Test
    default void makesOneMailEvenThoughTwoWorkersHeldIt() {
        person("hien", "Vương Thu Hiền");
        await().until(() -> raw("people", "hien") != null);
        var release = OWNERS.hold("p.hien:sign");
        try {
            open("pledge", "p.hien:sign", "hien", inDays(60));
            await().until(() -> callsForTheLink() == 1);
            endTheLease();
            await().until(() -> mailsTo("hien@vidu.vn").size() == 1);
            assertThat(callsForTheLink()).isEqualTo(2);
        } finally {
            release.countDown();
        }

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> mailsTo("hien@vidu.vn").size() == 1);
        assertThat(delivery("p.hien:sign:opened").getList("attempts", Document.class))
                .singleElement()
                .satisfies(
                        attempt -> assertThat(attempt.getString("serverReply")).startsWith("250"));
    }

    private static long callsForTheLink() {
        return OWNERS.linkRequests().stream()
                .filter(taskIds -> taskIds.contains("p.hien:sign"))
                .count();
    }

    /** As if the time had passed. */
    private void endTheLease() {
        var ended = mongo().updateFirst(
                        query(where("_id").is("p.hien:sign:opened").and("lease").exists(true)),
                        Update.update("lease.until", Instant.EPOCH),
                        "deliveries");
        assertThat(ended.getModifiedCount()).isEqualTo(1);
    }
}
