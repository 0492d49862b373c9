package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.neuguong.notification.MoodyMailServer.Stage;

/** Two providers, and what happens to mails while one or both are in trouble. */
interface ProviderFlow extends MailFlow {

    @Test
    default void leavesTheQueueUntouchedWhileNoMailServerIsThere() {
        person("trang", "Lý Thu Trang");
        FIRST.shut();
        SECOND.shut();
        try {
            open("pledge", "p.trang:sign", "trang", inDays(60));
            await().during(Duration.ofMillis(600))
                    .until(() -> delivery("p.trang:sign:opened") == null
                            || delivery("p.trang:sign:opened")
                                    .getList("attempts", Document.class)
                                    .isEmpty());
        } finally {
            FIRST.reopen();
            SECOND.reopen();
        }
        await().until(() -> mailsTo("trang@vidu.vn").size() == 1);
        assertThat(delivery("p.trang:sign:opened").getList("attempts", Document.class))
                .hasSize(1);
    }

    @Test
    default void goesToTheOtherProviderWhileOneIsAwayAndReturns() {
        person("tam", "Hồ Minh Tâm");
        FIRST.shut();
        try {
            open("pledge", "p.tam:sign", "tam", inDays(60));
            await().until(() -> SECOND.mailsTo("tam@vidu.vn").size() == 1);
        } finally {
            FIRST.reopen();
        }
        for (var number = 1; FIRST.mailsTo("tam@vidu.vn").isEmpty(); number++) {
            open("pledge", "p.tam:sign-" + number, "tam", inDays(60));
            var sent = number + 1;
            await().until(() -> mailsTo("tam@vidu.vn").size() == sent);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 we do not know you",
        "MAIL, 421 4.3.2 closing",
        "RCPT, 421 4.7.0 too busy",
        "END, 421 4.3.0 closing"
    })
    default void blamesTheProviderAndNotTheMail(Stage stage, String words) {
        var who = "bich-" + stage.name().toLowerCase(Locale.ROOT) + "-" + words.substring(0, 3);
        FIRST.refuse(stage, who + "@vidu.vn", words);
        person(who, "Trần Ngọc Bích");
        open("pledge", who + ":sign", who, inDays(60));

        await().untilAsserted(() ->
                assertThat(delivery(who + ":sign:opened")).isNotNull().containsEntry("status", "ACCEPTED"));
        assertThat(mailsTo(who + "@vidu.vn")).hasSize(1);
        assertThat(delivery(who + ":sign:opened").getList("attempts", Document.class))
                .filteredOn(attempt -> !attempt.getString("result").equals("ACCEPTED"))
                .allSatisfy(attempt -> assertThat(attempt)
                        .containsEntry("result", "PROVIDER_IN_TROUBLE")
                        .containsEntry("serverReply", words));
    }

    /** What was not written in full has not been taken: the other provider may be asked without sending it twice. */
    @ParameterizedTest
    @EnumSource(names = {"RCPT", "DATA"})
    default void sendsOnceThoughTheServerHangsUpInTheMiddle(Stage stage) {
        var who = "dao-" + stage.name().toLowerCase(Locale.ROOT);
        FIRST.refuse(stage, who + "@vidu.vn", MoodyMailServer.HANG_UP);
        person(who, "Phạm Hồng Đào");
        open("pledge", who + ":sign", who, inDays(60));

        await().untilAsserted(() ->
                assertThat(delivery(who + ":sign:opened")).isNotNull().containsEntry("status", "ACCEPTED"));
        assertThat(mailsTo(who + "@vidu.vn")).hasSize(1);
    }

    @Test
    default void waitsNoLongerForASlowServerThanItHasTo() {
        FIRST.refuse(Stage.RCPT, "cham@vidu.vn", MoodyMailServer.SILENCE);
        person("cham", "Vũ Văn Chậm");
        open("pledge", "p.cham:sign", "cham", inDays(60));

        await().until(() -> mailsTo("cham@vidu.vn").size() == 1);
        await().untilAsserted(() -> assertThat(delivery("p.cham:sign:opened")).containsEntry("status", "ACCEPTED"));
        assertThat(delivery("p.cham:sign:opened").getList("attempts", Document.class))
                .first()
                .satisfies(
                        attempt -> assertThat(attempt.getString("serverReply")).startsWith("no answer"));
    }

    /** The one case in which a mail may come twice: then it is the same mail, to the byte. */
    @Test
    default void sendsTheSameBytesAgainWhenTheAnswerWasLost() throws Exception {
        OWNERS.serve("pledge", "/internal/pledges/p.uyen/document", "%PDF-1.7 cam kết".getBytes(UTF_8));
        FIRST.refuse(Stage.END, "uyen@vidu.vn", MoodyMailServer.HANG_UP);
        person("uyen", "Đỗ Tố Uyên");
        announce("p.uyen:in-force", "uyen", "/internal/pledges/p.uyen/document");

        await().until(() -> FIRST.mailsTo("uyen@vidu.vn").size() == 2); // never by the other one

        var copies = mailsTo("uyen@vidu.vn");
        assertThat(copies.getFirst().getMessageID()).isEqualTo(copies.getLast().getMessageID());
        assertThat(withoutTrace(copies.getFirst())).isEqualTo(withoutTrace(copies.getLast()));
        await().untilAsserted(() -> {
            var accepted = delivery("pledge:p.uyen:in-force");
            assertThat(accepted.getString("status")).isEqualTo("ACCEPTED");
            assertThat(accepted).doesNotContainKey("letter");
        });
    }

    /** The content as it was sent: without the lines the server puts before it. */
    private String withoutTrace(MimeMessage mail) throws Exception {
        var content = new ByteArrayOutputStream();
        mail.writeTo(content, new String[] {"Return-Path", "Received"});
        return content.toString(UTF_8);
    }
}
