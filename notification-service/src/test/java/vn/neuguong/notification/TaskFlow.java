package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Tasks that close, owners that are down, and people who are not known, or not any more. */
interface TaskFlow extends MailFlow {

    @Test
    default void sendsNothingForATaskThatClosesWhileItsMailIsPrepared() {
        person("giang", "Lương Thị Giang");
        var release = OWNERS.hold("p.giang:sign");
        try {
            open("pledge", "p.giang:sign", "giang", inDays(60));
            await().until(() -> OWNERS.linkRequests().stream().anyMatch(asked -> asked.contains("p.giang:sign")));
            close("p.giang:sign", "giang");
            await().until(() -> "CLOSED".equals(raw("tasks", "p.giang:sign").getString("status")));
        } finally {
            release.countDown();
        }
        await().untilAsserted(
                        () -> assertThat(outcomes("p.giang:sign:opened")).containsExactly("delivery.cancelled.v1"));
        assertThat(mailsTo("giang@vidu.vn")).isEmpty();
    }

    @Test
    default void waitsForAPersonNobodyHasHeardOf() {
        open("pledge", "p.thu:sign", "thu", inDays(60));
        await().until(() -> delivery("p.thu:sign:opened") != null
                && delivery("p.thu:sign:opened").getInteger("waits") > 1);
        assertThat(delivery("p.thu:sign:opened").getString("reason")).isEqualTo("the recipient is not known yet");
        assertThat(OWNERS.linkRequests()).noneMatch(asked -> asked.contains("p.thu:sign"));

        person("thu", "Hoàng Minh Thu");
        await().until(() -> mailsTo("thu@vidu.vn").size() == 1);
    }

    @Test
    default void dropsMailsToAPersonWhoWasErased() {
        person("quan", "Vũ Anh Quân");
        kafka().publish("pledge.roster-people", "person.erased.v1", "/pledge-service", "quan", 99, null);
        await().until(() ->
                raw("people", "quan") != null && !raw("people", "quan").containsKey("name"));
        assertThat(raw("people", "quan")).containsOnlyKeys("_id", "sequence");

        open("pledge", "p.quan:sign", "quan", inDays(60));
        await().untilAsserted(
                        () -> assertThat(outcomes("p.quan:sign:opened")).containsExactly("delivery.cancelled.v1"));
        assertThat(mailsTo("quan@vidu.vn")).isEmpty();
    }

    @Test
    default void letsMailsOfADownOwnerWaitWhileOthersFlow() {
        OWNERS.fail("award");
        try {
            person("nga", "Đặng Thúy Nga");
            person("son", "Mai Hồng Sơn");
            open("award", "a.nga:sign", "nga", inDays(60));
            await().until(() -> delivery("a.nga:sign:opened") != null
                    && delivery("a.nga:sign:opened").getInteger("waits") > 0);
            open("inspection", "i.son:sign", "son", inDays(60));
            await().until(() -> mailsTo("son@vidu.vn").size() == 1);
            assertThat(mailsTo("nga@vidu.vn")).isEmpty();
            assertThat(mongo().findAll(Document.class, "personal-links"))
                    .as("links for mails that cannot be written yet")
                    .noneMatch(link -> link.getString("personId").equals("nga"));
        } finally {
            OWNERS.recover("award");
        }
        await().until(() -> mailsTo("nga@vidu.vn").size() == 1);
    }

    @Test
    default void sendsNothingForATaskThatIsClosed() {
        person("phuc", "Trịnh Gia Phúc");
        close("p.phuc:sign", "phuc"); // heard before the opening
        open("pledge", "p.phuc:sign", "phuc", inDays(60));
        OWNERS.close("p.phuc:sign-too"); // its owner knows, we have not heard
        open("pledge", "p.phuc:sign-too", "phuc", inDays(60));

        await().untilAsserted(
                        () -> assertThat(outcomes("p.phuc:sign-too:opened")).containsExactly("delivery.cancelled.v1"));
        assertThat(delivery("p.phuc:sign:opened")).isNull();
        assertThat(mailsTo("phuc@vidu.vn")).isEmpty();
    }

    @Test
    default void takesUnsentMailsBackWhenTheirTaskCloses() {
        open("pledge", "p.tuan:sign", "tuan", inDays(60)); // nobody knows tuan yet, so it waits
        await().until(() -> delivery("p.tuan:sign:opened") != null);
        OWNERS.close("p.tuan:sign");
        close("p.tuan:sign", "tuan");
        await().untilAsserted(
                        () -> assertThat(outcomes("p.tuan:sign:opened")).containsExactly("delivery.cancelled.v1"));
    }
}
