package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.letterheads.Letterheads;
import vn.neuguong.notification.people.Employment;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.suppression.Suppressing;
import vn.neuguong.notification.suppression.Suppression.Reason;
import vn.neuguong.notification.templates.Letterhead;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.units.Unit;
import vn.neuguong.testing.TestTokens;

/** What mails say and in whose name, how they are refused, and what can be shown of them afterwards. */
interface WritingFlow extends MailFlow {

    Queueing queueing();

    Preferences preferences();

    Letterheads letterheads();

    Suppressing suppressing();

    int managementPort();

    @Test
    default void listsTheOpenTasksOfADigestWithTheirLinks() throws Exception {
        person("bich", "Trịnh Thị Tâm");
        open("pledge", "d.bich:sign", "bich", inDays(60));
        open("inspection", "d.bich:inspect", "bich", inDays(60));
        open("pledge", "d.bich:done", "bich", inDays(60));
        await().until(() -> mailsTo("bich@vidu.vn").size() == 3);
        OWNERS.close("d.bich:done");
        queueing()
                .queueAll(Map.of(
                        "digest:bich:2026-11-02",
                        OfOurOwn.digest(
                                "bich",
                                line("pledge", "d.bich:sign"),
                                line("inspection", "d.bich:inspect"),
                                line("pledge", "d.bich:done"))));

        await().until(() -> mailsTo("bich@vidu.vn").size() == 4);
        var mail = mailsTo("bich@vidu.vn").getLast();
        assertThat(mail.getSubject()).startsWith("2 việc chờ ông/bà");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(bodies(mail))
                .allSatisfy(body -> assertThat(body)
                        .contains("secret-of-" + "d.bich:sign".hashCode(), "secret-of-" + "d.bich:inspect".hashCode())
                        .doesNotContain("secret-of-" + "d.bich:done".hashCode()));
    }

    /** RFC 8058, from the header of a mail to the silence after it. */
    @Test
    default void sendsNothingMoreAfterOneClick() throws Exception {
        person("diep", "Ngô Bích Diệp");
        await().until(() -> raw("people", "diep") != null);
        preferences().decide("diep", "notification.daily-clause", true);
        queueing().queueAll(Map.of("daily:diep:1", OfOurOwn.clause("diep")));
        await().until(() -> mailsTo("diep@vidu.vn").size() == 1);
        var mail = mailsTo("diep@vidu.vn").getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var address = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(bodies(mail)).allSatisfy(body -> assertThat(body).contains(address));
        var path = URI.create(address).getPath();
        assertThat(raw("refusal-links", path.substring("/unsubscribe/".length())))
                .isNull(); // only its hash is

        // Queued before it was refused, and held up because the person is not known yet.
        preferences().decide("chua-biet", "notification.daily-clause", true);
        queueing().queueAll(Map.of("daily:chua-biet:1", OfOurOwn.clause("chua-biet")));
        preferences().decide("chua-biet", "notification.daily-clause", false);
        person("chua-biet", "Người Mới");

        RestClient.create("http://127.0.0.1:" + port())
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .retrieve()
                .toBodilessEntity();

        queueing().queueAll(Map.of("daily:diep:2", OfOurOwn.clause("diep")));
        assertThat(delivery("daily:diep:2")).isNull();
        await().untilAsserted(() -> assertThat(outcomes("daily:chua-biet:1")).containsExactly("delivery.cancelled.v1"));
        assertThat(delivery("daily:chua-biet:1").getString("reason"))
                .isEqualTo("the recipient does not want mails of this kind");
    }

    @Test
    default void writesInTheNameOfTheNearestUnitThatHasALetterhead() throws Exception {
        mongo().save(new Unit("th-tan-ap", "Trường Tiểu học Tân Ấp", "SCHOOL", "cum-1", List.of()));
        mongo().save(new Unit("cum-1", "Cụm 1", "CLUSTER", null, List.of()));
        mongo().save(new Employment("hanh", "th-tan-ap", "TEACHER", null, null, null));
        letterheads()
                .give(
                        "cum-1",
                        new Letterhead("Công đoàn Cụm 1", "Công đoàn Sông Vân", "Cụm 1", "Văn thư", "cum1@vidu.vn"));
        person("hanh", "Lê Mỹ Hạnh");
        open("pledge", "p.hanh:sign", "hanh", inDays(60));

        await().until(() -> mailsTo("hanh@vidu.vn").size() == 1);
        var mail = mailsTo("hanh@vidu.vn").getFirst();
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Công đoàn Cụm 1");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("cum1@vidu.vn");
        assertThat(bodies(mail)).allSatisfy(body -> assertThat(body).contains("Công đoàn Sông Vân", "Văn thư"));
    }

    /** Invariant 11, and what stays of it when the person is erased. */
    @Test
    default void showsWhatSomebodyWasToldAndForgetsWhoTheyWere() {
        person("my", "Tống Trà My");
        open("pledge", "p.my:sign", "my", inDays(60));
        await().untilAsserted(() -> assertThat(outcomes("p.my:sign:opened")).containsExactly("delivery.accepted.v1"));
        preferences().decide("my", "proposal.adopted", false);
        suppressing().suppressAfterReport("digest-of-my", "my", Reason.COMPLAINT, "report-of-my", "unwanted");

        var told = evidence("/api/evidence?person=my");
        assertThat(told)
                .contains("p.my:sign:opened", "pledge.sign.opened.vi", "250 ", "\"recipientName\":null", "\"salt\":")
                .doesNotContain("Trà My", "my@vidu.vn", "secret-of-");
        assertThat(evidence("/api/evidence?task=p.my:sign")).contains("p.my:sign:opened");
        assertThat(page("/actuator/mailevidence?delivery=p.my:sign:opened")).contains("p.my:sign:opened", "250 ");

        kafka().publish("pledge.roster-people", "person.erased.v1", "/pledge-service", "my", 99, null);
        await().untilAsserted(() -> assertThat(evidence("/api/evidence/deliveries/p.my:sign:opened"))
                .contains("250 ", "dataSha256", "pledge.sign.opened.vi")
                .doesNotContain("\"salt\""));
        for (var collection : List.of("preferences", "suppressions")) {
            await().untilAsserted(() -> assertThat(
                            mongo().getCollection(collection).countDocuments(new Document("personId", "my")))
                    .as(collection)
                    .isZero());
        }
    }

    @Test
    default void showsOperatorsEveryMailWithMadeUpData() {
        assertThat(page("/actuator/mailpreview")).contains("pledge.sign.opened.vi", "notification.digest.digest.en");
        assertThat(page("/actuator/mailpreview/pledge.sign.opened.vi"))
                .contains("srcdoc=\"", "Nguyễn Thị Thu Hà", "Mời ký cam kết, hạn 30/11");
    }

    private String evidence(String path) {
        return RestClient.create("http://127.0.0.1:" + port())
                .get()
                .uri(path)
                .header("Authorization", "Bearer " + TestTokens.with("evidence:read"))
                .retrieve()
                .requiredBody(String.class);
    }

    private String page(String path) {
        return RestClient.create("http://127.0.0.1:" + managementPort())
                .get()
                .uri(path)
                .header("Accept", "text/html")
                .retrieve()
                .requiredBody(String.class);
    }

    /** Mails this service asks for itself. */
    final class OfOurOwn {

        private OfOurOwn() {}

        static MailRequest digest(String person, MailRequest.Line... lines) {
            return request("notification.digest", Occasion.DIGEST, person, Map.of(), List.of(lines));
        }

        static MailRequest clause(String person) {
            return request(
                    "notification.daily-clause",
                    Occasion.DAILY,
                    person,
                    Map.of(
                            "clauseSetTitle",
                            "Năm không",
                            "clauseTitle",
                            "Không cửa quyền",
                            "clauseText",
                            "Không cửa quyền, hách dịch."),
                    List.of());
        }

        private static MailRequest request(
                String kind,
                Occasion occasion,
                String person,
                Map<String, String> parameters,
                List<MailRequest.Line> lines) {
            return new MailRequest(
                    kind + ":" + person,
                    kind,
                    occasion,
                    MailRequest.OURSELVES,
                    person,
                    person,
                    parameters,
                    null,
                    List.of(),
                    null,
                    null,
                    lines);
        }
    }

    private static MailRequest.Line line(String owner, String taskId) {
        return new MailRequest.Line(
                taskId,
                "pledge.sign",
                owner,
                "bich",
                CLOCK.instant().plus(Duration.ofDays(10)),
                Map.of("programmeName", "Nói không với tiêu cực"));
    }

    private static List<String> bodies(MimeMessage mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        return List.of((String) parts.getBodyPart(0).getContent(), (String)
                parts.getBodyPart(1).getContent());
    }
}
