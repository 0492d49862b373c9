package vn.neuguong.notification.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.Occasion;

class EscalatingUnitTests {

    private static final String CITY = "CD-SONG-VAN";

    private final Office office = new Office();

    @BeforeEach
    void knowsTheSchool() {
        office.unit(CITY, null, "chu-tich", null);
        office.unit(Office.SCHOOL, CITY, "hieu-truong", null);
        List.of("ha", "minh", "lan", "tuan", "hieu-truong").forEach(person -> office.works(person, Office.SCHOOL));
    }

    @Test
    void tellsTheHeadAfterFiveWorkingDaysAndTheNextOneAfterTen() {
        office.open("ha:sign", "ha", 8); // due on Tuesday the 10th
        office.liveUntil("2026-11-16");
        assertThat(lists()).isEmpty();
        office.liveUntil("2026-11-17");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("hieu-truong");
        office.liveUntil("2026-11-24");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("hieu-truong", "chu-tich");
        office.liveUntil("2027-01-31");
        assertThat(lists()).hasSize(2);
    }

    @Test
    void namesAllTheLateInOneMailHoweverManyPagesTheyFill() {
        for (var person : List.of("ha", "minh", "lan", "tuan")) {
            office.open(person + ":sign", person, 8);
        }
        office.liveUntil("2026-11-17");

        assertThat(lists()).singleElement().satisfies(mail -> {
            assertThat(mail.lines())
                    .extracting(MailRequest.Line::personId)
                    .containsExactlyInAnyOrder("ha", "minh", "lan", "tuan");
            assertThat(mail.parameters()).containsEntry("unitName", "Đơn vị " + Office.SCHOOL);
            assertThat(mail.kind()).isEqualTo("notification.escalation");
        });
    }

    @Test
    void leavesOutWhoHasDoneItBeforeTheMailIsWritten() {
        office.open("ha:sign", "ha", 8);
        office.open("minh:sign", "minh", 8);
        office.liveUntil("2026-11-16");
        office.clock.advance(Duration.ofDays(1));
        office.sweep();
        office.close("ha:sign");
        office.post.sendAll();

        assertThat(lists())
                .singleElement()
                .satisfies(mail -> assertThat(mail.lines())
                        .extracting(MailRequest.Line::personId)
                        .containsExactly("minh"));
    }

    @Test
    void goesOneLevelUpForTheHeadAndForAVacantSeat() {
        office.open("hieu-truong:sign", "hieu-truong", 8);
        office.liveUntil("2026-11-17");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("chu-tich");

        office.unit(Office.SCHOOL, CITY, null, null);
        office.open("ha:sign", "ha", 2); // due on Thursday the 19th
        office.liveUntil("2026-11-26");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("chu-tich", "chu-tich");
    }

    @Test
    void tellsWhoeverActsForTheHead() {
        office.unit(Office.SCHOOL, CITY, "hieu-truong", "hieu-pho");
        office.open("ha:sign", "ha", 8);
        office.liveUntil("2026-11-17");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("hieu-pho");
    }

    /** Trap 11. */
    @Test
    void neverTellsOfKindsNobodySaidItOf() {
        office.open("ha:answer", "inspection.case.answer", "ha", 8);
        office.liveUntil("2026-12-31");
        assertThat(lists()).isEmpty();
    }

    /** Trap 13. */
    @Test
    void waitsForPeopleOnLeave() {
        office.open("ha:sign", "ha", 8);
        office.isAway("ha", "2026-11-10", "2026-11-19");
        office.liveUntil("2026-11-19");
        assertThat(lists()).isEmpty();
        office.liveUntil("2026-11-20");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("hieu-truong");
    }

    /** A head on leave for months must not keep the next one from hearing of it, as little as a vacant seat (trap 1). */
    @Test
    void goesOneLevelUpForAHeadOnLeaveForWhomNobodyActsAndTellsThemOnce() {
        office.isAway("hieu-truong", "2026-11-01", "2026-11-20");
        office.open("ha:sign", "ha", 8);
        office.liveUntil("2026-11-17");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("chu-tich");

        office.liveUntil("2026-12-31");
        assertThat(lists()).hasSize(1);
    }

    @Test
    void tellsWhoeverActsForAHeadOnLeaveAndTheHeadWhenTheirDeputyIsAway() {
        office.unit(Office.SCHOOL, CITY, "hieu-truong", "hieu-pho");
        office.isAway("hieu-truong", "2026-11-01", null);
        office.open("ha:sign", "ha", 8);
        office.liveUntil("2026-11-17");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("hieu-pho");

        office.works("hieu-truong", Office.SCHOOL);
        office.isAway("hieu-pho", "2026-11-01", null);
        office.open("minh:read", "minh", 2); // due on Thursday the 19th
        office.liveUntil("2026-11-26");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("hieu-pho", "chu-tich", "hieu-truong");
    }

    @Test
    void waitsWhereAllWhoCouldBeToldAreOnLeave() {
        office.isAway("hieu-truong", "2026-11-01", "2026-11-25");
        office.isAway("chu-tich", "2026-11-01", null);
        office.open("ha:sign", "ha", 8);
        office.liveUntil("2026-11-25");
        assertThat(lists()).isEmpty();

        office.liveUntil("2026-11-26");
        assertThat(lists()).extracting(MailRequest::personId).containsExactly("hieu-truong");
    }

    @Test
    void tellsEachOfficialOnceADayHoweverOftenItLooks() {
        office.open("ha:sign", "ha", 8);
        office.liveUntil("2026-11-17");
        office.sweep();
        office.post.sendAll();
        assertThat(lists()).hasSize(1);
    }

    @Test
    void tellsNobodyWhereNobodyIsAbove() {
        office.works("chu-tich", CITY);
        office.open("chu-tich:sign", "chu-tich", 8);
        office.liveUntil("2026-12-31");
        assertThat(lists()).isEmpty();
    }

    private List<MailRequest> lists() {
        return office.post.sent().stream()
                .map(Post.Sent::request)
                .filter(mail -> mail.occasion() == Occasion.ESCALATED)
                .toList();
    }
}
