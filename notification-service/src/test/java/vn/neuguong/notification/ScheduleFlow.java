package vn.neuguong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.testing.ServiceContract;

/** What is asked for by the clock alone. */
interface ScheduleFlow extends MailFlow {

    Preferences preferences();

    @Test
    default void remindsOnceOfTheNewestStepAndNeverAfterTheClosing() {
        person("linh", "Phan Mỹ Linh");
        person("hung", "Cao Xuân Hùng");
        var due = inDays(10);
        open("pledge", "r.linh:sign", "linh", due);
        open("pledge", "r.hung:sign", "hung", due);
        await().until(() ->
                mailsTo("linh@vidu.vn").size() == 1 && mailsTo("hung@vidu.vn").size() == 1);

        CLOCK.advance(Duration.ofDays(8)); // past the steps -7 and -3
        await().until(() ->
                mailsTo("linh@vidu.vn").size() == 2 && mailsTo("hung@vidu.vn").size() == 2);
        assertThat(reminders("linh")).hasSize(1);

        close("r.linh:sign", "linh");
        await().until(() -> raw("tasks", "r.linh:sign").getString("status").equals("CLOSED"));
        CLOCK.advance(Duration.ofDays(6)); // overdue, and past a weekend
        await().until(() -> mailsTo("hung@vidu.vn").size() == 3);
        assertThat(mailsTo("hung@vidu.vn").getLast())
                .satisfies(mail -> assertThat(mail.getSubject()).startsWith("Đã quá hạn ký cam kết"));
        assertThat(mailsTo("linh@vidu.vn")).hasSize(2);
    }

    /** What is asked for by the clock alone: a list of reminders, the clause of the day, and word to the head. */
    @Test
    default void followsTheCalendarForAPersonTheirHeadAndWhoeverWantsAClauseADay() {
        for (var someone : List.of("binh", "dan", "hieu-truong")) {
            person(someone, "Tên " + someone);
            employment(someone);
        }
        kafka().publish(
                        "pledge.roster-units",
                        "unit.changed.v1",
                        "/pledge-service",
                        "TH-TAN-AP",
                        1,
                        Map.of(
                                "unitId",
                                "TH-TAN-AP",
                                "name",
                                "Trường Tiểu học Tân Ấp",
                                "kind",
                                "SCHOOL",
                                "seats",
                                List.of(Map.of("seat", "HEAD", "acknowledges", true, "holderId", "hieu-truong"))));
        kafka().publish(
                        "pledge.clause-sets",
                        "clause-set.published.v1",
                        "/pledge-service",
                        "five-nos@1",
                        1,
                        ServiceContract.of("pledge").example("clause-set.published.v1"));
        preferences().decide("dan", "notification.daily-clause", true);
        open("pledge", "l.binh:sign", "binh", inDays(1));
        open("pledge", "m.binh:sign", "binh", inDays(1));
        await().until(() -> mailsTo("binh@vidu.vn").size() == 2
                && raw("units", "TH-TAN-AP") != null
                && raw("clauseSetVersions", "five-nos@1") != null
                && raw("people", "dan") != null
                && raw("people", "hieu-truong") != null
                && raw("employments", "dan") != null
                && raw("employments", "binh") != null);

        CLOCK.advance(Duration.ofDays(7));
        await().until(() -> reminders("binh").size() == 1);
        var digest = reminders("binh").getFirst().get("request", Document.class);
        assertThat(digest.getString("occasion")).isEqualTo("DIGEST");
        assertThat(digest.getList("lines", Document.class))
                .extracting(line -> line.getString("taskId"))
                .containsExactly("l.binh:sign", "m.binh:sign");
        await().until(() -> delivery("dan:daily:" + LocalDate.now(CLOCK)) != null);

        CLOCK.advance(Duration.ofDays(7)); // more than five working days late
        var list = "hieu-truong:escalation:pledge.sign:" + LocalDate.now(CLOCK);
        await().until(() -> delivery(list) != null);
        await().untilAsserted(() ->
                assertThat(delivery(list).getString("status")).isNotIn("CREATED", "SENDING", "CANCELLED"));
        assertThat(raw("tasks", "l.binh:sign").get("escalation", Document.class))
                .containsEntry("level", 1)
                .containsEntry("pending", false)
                .containsEntry("officialId", "hieu-truong");
    }

    private void employment(String person) {
        kafka().publish(
                        "pledge.roster-staff",
                        "employment.changed.v1",
                        "/pledge-service",
                        person,
                        2,
                        Map.of(
                                "personId",
                                person,
                                "unitId",
                                "TH-TAN-AP",
                                "staffKind",
                                "PUBLIC_EMPLOYEE",
                                "employedFrom",
                                "2020-09-01"));
    }

    private List<Document> reminders(String person) {
        return mongo().find(query(where("_id").regex("^" + person + ":reminder:")), Document.class, "deliveries");
    }
}
