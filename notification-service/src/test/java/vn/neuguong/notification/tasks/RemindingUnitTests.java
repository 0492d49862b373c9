package vn.neuguong.notification.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.Occasion;

class RemindingUnitTests {

    private final Office office = new Office();

    @Test
    void tellsOfOneTaskInItsOwnWords() {
        office.open("ha:sign", "ha", 28); // due on Monday, 30 November
        office.liveUntil("2026-11-19");

        assertThat(office.post.sent())
                .extracting(Post.Sent::id)
                .containsExactly("ha:sign:opened", "ha:reminder:2026-11-19");
        assertThat(office.post.sent().getLast().request()).satisfies(mail -> {
            assertThat(mail.occasion()).isEqualTo(Occasion.REMINDED);
            assertThat(mail.kind()).isEqualTo("pledge.sign");
            assertThat(mail.causeId()).isEqualTo("ha:sign");
        });
    }

    @Test
    void putsAllRemindersOfAPersonAndDayIntoOneMail() {
        office.open("ha:sign", "ha", 28);
        office.open("ha:read", "ha", 28);
        office.open("minh:sign", "minh", 28);
        office.liveUntil("2026-11-19");

        assertThat(sentOn("2026-11-19")).hasSize(2).anySatisfy(mail -> {
            assertThat(mail.personId()).isEqualTo("ha");
            assertThat(mail.occasion()).isEqualTo(Occasion.DIGEST);
            assertThat(mail.owner()).isEqualTo(MailRequest.OURSELVES);
            assertThat(mail.lines()).extracting(MailRequest.Line::taskId).containsExactly("ha:read", "ha:sign");
        });
    }

    @Test
    void leavesOutOfADigestWhatClosesBeforeItIsSent() {
        office.open("ha:sign", "ha", 28);
        office.open("ha:read", "ha", 28);
        office.liveUntil("2026-11-18");
        office.clock.advance(Duration.ofDays(1));
        office.sweep();
        office.close("ha:read");
        office.post.sendAll();

        assertThat(sentOn("2026-11-19"))
                .singleElement()
                .extracting(MailRequest::lines)
                .asInstanceOf(InstanceOfAssertFactories.list(MailRequest.Line.class))
                .extracting(MailRequest.Line::taskId)
                .containsExactly("ha:sign");
    }

    @Test
    void sendsNoDigestOfWhichNothingIsLeft() {
        office.open("ha:sign", "ha", 28);
        office.open("ha:read", "ha", 28);
        office.liveUntil("2026-11-18");
        office.clock.advance(Duration.ofDays(1));
        office.sweep();
        office.close("ha:read");
        office.close("ha:sign");
        office.post.sendAll();

        assertThat(sentOn("2026-11-19")).isEmpty();
    }

    @Test
    void remindsOnceHoweverOftenItLooks() {
        office.open("ha:sign", "ha", 28);
        office.liveUntil("2026-11-19");
        office.sweep();
        office.sweep();
        office.post.sendAll();

        assertThat(sentOn("2026-11-19")).hasSize(1);
    }

    @Test
    void sendsOneMailAfterALongOutage() {
        office.open("ha:sign", "ha", 28);
        office.open("ha:read", "ha", 20);
        office.clock.advance(Duration.ofDays(25)); // a Friday: four steps of the one, three of the other were missed
        office.post.sendAll();
        office.sweep();
        office.post.sendAll();

        assertThat(office.post.sent())
                .filteredOn(mail -> mail.request().occasion() != Occasion.OPENED)
                .singleElement()
                .satisfies(mail -> assertThat(mail.request().lines()).hasSize(2));
    }

    @Test
    void waitsWithRemindersUntilTheMorning() {
        office.open("ha:sign", "ha", 28);
        office.clock.advance(Duration.ofDays(18).minusHours(12)); // Thursday 19 November, 21:00
        office.sweep();
        assertThat(office.post.asked()).containsExactly("ha:sign:opened");
        office.clock.advance(Duration.ofHours(11));
        office.sweep();
        assertThat(office.post.asked()).hasSize(2);
    }

    /** Trap 13. */
    @Test
    void pausesDuringLeaveAndGoesOnAfterIt() {
        office.isAway("ha", "2026-11-16", "2026-11-25");
        office.open("ha:sign", "ha", 28);
        office.liveUntil("2026-11-25");
        assertThat(office.post.asked()).containsExactly("ha:sign:opened");

        office.liveUntil("2026-11-27");
        assertThat(office.post.asked())
                .containsExactly("ha:sign:opened", "ha:reminder:2026-11-25", "ha:reminder:2026-11-27");
    }

    /** Its opening mail comes on Monday morning, at the very moment of the first reminder. */
    @Test
    void letsTheOpeningMailOfAWeekendComeAlone() {
        office.clock.advance(Duration.ofDays(5)); // Saturday the 7th
        office.open("ha:sign", "ha", 5); // due on Thursday the 12th, three working days after Monday
        office.clock.advance(Duration.ofDays(2));
        office.sweep();
        assertThat(office.post.asked()).containsExactly("ha:sign:opened");
        office.liveUntil("2026-11-11");
        assertThat(office.post.asked()).containsExactly("ha:sign:opened", "ha:reminder:2026-11-11");
    }

    @Test
    void saysUntilWhenAReminderIsWorthSending() {
        office.open("ha:sign", "ha", 28);
        office.liveUntil("2026-11-19");
        assertThat(office.post.sent().getLast().request().uselessAfter()).isEqualTo("2026-11-20T01:00:00Z");
    }

    /** After an outage people get the opening mail, and not a reminder of it with the same post. */
    @Test
    void doesNotRemindOnTheDayATaskIsHeardOfLate() {
        office.hearLate("ha:sign", "ha", Duration.ofDays(20), 7); // on Monday the 2nd, due on the 9th
        office.sweep();
        assertThat(office.post.asked()).containsExactly("ha:sign:opened");
        office.liveUntil("2026-11-04");
        assertThat(office.post.asked()).containsExactly("ha:sign:opened", "ha:reminder:2026-11-04");
    }

    private List<MailRequest> sentOn(String day) {
        return office.post.sent().stream()
                .filter(mail -> mail.id().endsWith(":reminder:" + day))
                .map(Post.Sent::request)
                .toList();
    }
}
