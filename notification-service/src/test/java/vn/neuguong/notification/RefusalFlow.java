package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.notification.MoodyMailServer.Stage;

/** Mail servers that refuse a mail, each in its own words. */
interface RefusalFlow extends MailFlow {

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.0 busy",
        "RCPT, 452 4.2.2 full",
        "RCPT, 552 5.2.2 full",
        "DATA, 451 4.3.0 later",
        "END, 452 4.3.1 full"
    })
    default void triesAgainAfterATemporaryRefusal(Stage stage, String refusal) {
        var who = "yen-" + stage.name().toLowerCase(Locale.ROOT) + "-" + refusal.substring(0, 3);
        FIRST.refuse(stage, who + "@vidu.vn", refusal, refusal);
        person(who, "Ngô Hải Yến");
        open("pledge", who + ":sign", who, inDays(60));

        await().until(() -> mailsTo(who + "@vidu.vn").size() == 1);
        await().untilAsserted(() -> assertThat(repliesTo(who + ":sign:opened"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(refusal),
                        second -> assertThat(second).isEqualTo(refusal),
                        third -> assertThat(third).startsWith("250")));
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.7.1 no", "DATA, 554 5.7.1 no", "END, 554 5.6.0 no"})
    default void failsAtWhateverStageTheServerRefusesForGood(Stage stage, String refusal) {
        var who = "khanh-" + stage.name().toLowerCase(Locale.ROOT);
        FIRST.refuse(stage, who + "@vidu.vn", refusal);
        person(who, "Lê Quốc Khánh");
        open("pledge", who + ":sign", who, inDays(60));

        await().untilAsserted(() -> assertThat(outcomes(who + ":sign:opened")).containsExactly("delivery.failed.v1"));
        assertThat(delivery(who + ":sign:opened"))
                .containsEntry("status", "PERMANENT_FAILURE")
                .containsEntry("reason", refusal);
        assertThat(mailsTo(who + "@vidu.vn")).isEmpty();
    }

    default List<String> repliesTo(String deliveryId) {
        return delivery(deliveryId).getList("attempts", Document.class).stream()
                .map(attempt -> attempt.getString("serverReply"))
                .toList();
    }

    @Test
    default void failsWhenTheServerRefusesForGood() {
        FIRST.refuse(Stage.RCPT, "khoa@vidu.vn", "550 5.1.1 <khoa@vidu.vn> no such mailbox");
        person("khoa", "Bùi Đăng Khoa");
        open("pledge", "p.khoa:sign", "khoa", inDays(60));

        await().untilAsserted(() -> assertThat(outcomes("p.khoa:sign:opened")).containsExactly("delivery.failed.v1"));
        assertThat(delivery("p.khoa:sign:opened").getString("reason")).isEqualTo("550 5.1.1 (address) no such mailbox");
        assertThat(mailsTo("khoa@vidu.vn")).isEmpty();
        assertThat(meters().get("neuguong.mails")
                        .tags("outcome", "permanent_failure", "kind", "pledge.sign")
                        .counter()
                        .count())
                .isPositive();
    }
}
