package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.neuguong.notification.providers.ServerAnswer;

/** What follows from each class of answer, and when the mail has its next turn. */
class OutcomesUnitTests {

    private static final ServerAnswer GREYLISTED = new ServerAnswer.RefusedForNow("451 come again", true);
    private static final ServerAnswer MAILBOX_FULL = new ServerAnswer.RefusedForNow("452 full", false);

    private final MachineTime time = mock();
    private final Outcomes outcomes = new Outcomes(
            new Binder(new MapConfigurationPropertySource(Map.of(
                            "neuguong.delivery.from", "a@vidu.vn",
                            "neuguong.delivery.greylisted", "2m",
                            "neuguong.delivery.refused.first", "5m",
                            "neuguong.delivery.refused.longest", "1h",
                            "neuguong.delivery.missing.first", "1s",
                            "neuguong.delivery.missing.longest", "1m",
                            "neuguong.delivery.give-up-after", "3d")))
                    .bind("neuguong.delivery", DeliverySettings.class)
                    .get(),
            time,
            Clock.fixed(Instant.parse("2026-11-02T02:00:01Z"), ZoneOffset.UTC));
    private final Delivery mail = Mails.attempted("ha", Duration.ofMinutes(5));

    @BeforeEach
    void now() {
        when(time.now()).thenReturn(mail.queuedAt());
    }

    @Test
    void comesBackSoonAfterTheFirstGreylistingAndLaterAfterTheNext() {
        assertThat(pauseAfter(GREYLISTED)).isEqualTo(Duration.ofMinutes(2));
        attemptAgain();
        assertThat(pauseAfter(GREYLISTED)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void leavesWhoeverRefusesForNowInPeaceLongerEachTime() {
        assertThat(pauseAfter(MAILBOX_FULL)).isEqualTo(Duration.ofMinutes(5));
        attemptAgain();
        assertThat(pauseAfter(MAILBOX_FULL)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void countsAProvidersTroublesForThePauseAndNeverAsRefusals() {
        for (var seconds : new int[] {1, 2, 4}) {
            assertThat(pauseAfter(new ServerAnswer.ProviderInTrouble("421 closing")))
                    .isEqualTo(Duration.ofSeconds(seconds));
            attemptAgain();
        }
        assertThat(pauseAfter(MAILBOX_FULL)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void givesUpOnlyAMailThatWasRefusedForSoLong() {
        when(time.now()).thenReturn(mail.queuedAt().plus(Duration.ofDays(3)).plusSeconds(1));
        conclude(MAILBOX_FULL);
        assertThat(mail.status()).isEqualTo(DeliveryStatus.TEMPORARY_FAILURE);
    }

    @Test
    void losesTrackOfAMailWhoseAnswerNeverCame() {
        when(time.now()).thenReturn(mail.queuedAt().plus(Duration.ofDays(3)).plusSeconds(1));
        conclude(new ServerAnswer.Unknown("no answer"));
        assertThat(mail.status()).isEqualTo(DeliveryStatus.TECHNICAL_FAILURE);
    }

    @Test
    void givesUpNoMailBecauseOfItsProviders() {
        when(time.now()).thenReturn(mail.queuedAt().plus(Duration.ofDays(3)).plusSeconds(1));
        conclude(new ServerAnswer.ProviderInTrouble("421 closing"));
        assertThat(mail.status()).isEqualTo(DeliveryStatus.CREATED);
    }

    private Duration pauseAfter(ServerAnswer answer) {
        conclude(answer);
        return Duration.between(time.now(), mail.nextTurnAt());
    }

    private void conclude(ServerAnswer answer) {
        outcomes.answered(mail, answer).apply();
    }

    private void attemptAgain() {
        mail.claim(new Lease("worker", mail.queuedAt().plusSeconds(300)));
        mail.startAttempt(Mails.attempt(mail.queuedAt()), Mails.LETTER);
    }
}
