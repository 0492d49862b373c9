package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The page behind every mail, where its reader finds all there is to do. */
interface ReaderFlow extends MailFlow {

    PlainWeb WEB = new PlainWeb();

    @Test
    default void leadsReadersOfAnyMailToAllTheirTasksAndOnToTheOwnersPages() throws Exception {
        person("mai", "Nguyễn Tuyết Mai");
        open("pledge", "t.mai:sign", "mai", inDays(60));
        open("inspection", "t.mai:inspect", "mai", inDays(30));
        await().until(() -> mailsTo("mai@vidu.vn").size() == 2);
        var page = "http://127.0.0.1:" + port()
                + link("my-tasks", mailsTo("mai@vidu.vn").getFirst());

        assertThat(WEB.get(page).body()).contains("Nguyễn Tuyết Mai", "2 việc", "t.mai:sign", "t.mai:inspect");
        assertThat(mongo().findAll(Document.class, "personal-links").toString())
                .contains("mai")
                .doesNotContain(page.substring(page.lastIndexOf('/') + 1));
        var opened = WEB.post(page, Map.of("task", "t.mai:sign"));
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location").orElseThrow())
                .isEqualTo(OWNERS.address("/pledges/sign/secret-of-" + "t.mai:sign".hashCode()));

        OWNERS.fail("inspection");
        try {
            assertThat(WEB.post(page, Map.of("task", "t.mai:inspect")).statusCode())
                    .isEqualTo(503);
            assertThat(WEB.post(page, Map.of("task", "t.mai:sign")).statusCode())
                    .isEqualTo(303);
        } finally {
            OWNERS.recover("inspection");
        }
        close("t.mai:sign", "mai");
        await().until(() -> WEB.get(page).body().contains("1 việc"));
        assertThat(WEB.post(page, Map.of("task", "t.mai:sign")).body()).contains("đã xong hoặc không cần làm nữa");
        assertThat(WEB.get(page + "x").statusCode()).isEqualTo(404);

        kafka().publish("pledge.roster-people", "person.erased.v1", "/pledge-service", "mai", 99, null);
        await().until(() -> WEB.get(page).statusCode() == 404);
    }

    @Test
    default void leadsReadersOfAnyMailToTheirChoices() throws Exception {
        person("thanh", "Hoàng Ngọc Thanh");
        open("pledge", "t.thanh:sign", "thanh", inDays(60));
        await().until(() -> mailsTo("thanh@vidu.vn").size() == 1);
        var page = "http://127.0.0.1:" + port()
                + link("mail-choices", mailsTo("thanh@vidu.vn").getFirst());

        assertThat(WEB.get(page).body()).contains("Mỗi ngày một điều", "Tin về đề xuất");
        WEB.post(page, Map.of("kind", "notification.daily-clause", "wanted", "true", "sure", "true"));
        WEB.post(page, Map.of("kind", "proposal.adopted", "wanted", "false", "sure", "true"));

        assertThat(raw("preferences", "thanh:notification.daily-clause")).containsEntry("wanted", true);
        assertThat(raw("preferences", "thanh:proposal.adopted")).containsEntry("wanted", false);
    }

    private static String link(String page, MimeMessage mail) throws Exception {
        var text = (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        var link =
                Pattern.compile("http://localhost(/" + page + "/[\\w-]{43})\\s").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
