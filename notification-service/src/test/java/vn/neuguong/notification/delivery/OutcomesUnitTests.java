package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The database, mocked because it has to fail at the worst moment. */
class OutcomesUnitTests {

    private static final DataAccessResourceFailureException NO_PRIMARY =
            new DataAccessResourceFailureException("no primary");

    private final Deliveries deliveries = mock();
    private final DeliveryQueue queue = mock();
    private final Outcomes outcomes = new Outcomes(
            deliveries,
            queue,
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("neuguong.delivery", DeliverySettings.class),
            new DeliveryMetrics(new SimpleMeterRegistry(), queue, mock()),
            new MachineTime(),
            Clock.fixed(Instant.parse("2026-11-02T02:00:01Z"), ZoneOffset.UTC));

    private final Delivery claimed = Mails.attempted("ha", Duration.ofMinutes(5));
    private final Delivery stored = Mails.attempted("ha", Duration.ofMinutes(5));

    @Test
    void recordsTheServersAnswerOnceTheDatabaseIsBack() {
        when(deliveries.save(any())).thenThrow(NO_PRIMARY).thenAnswer(call -> call.getArgument(0));
        when(queue.reload("ha", claimed.heldLease())).thenThrow(NO_PRIMARY).thenReturn(Optional.of(stored));

        outcomes.answered(claimed, new ServerAnswer.Accepted("250 queued"));

        verify(deliveries).save(stored);
        assertThat(stored.status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(stored.attempts()).extracting(Attempt::serverReply).containsExactly("250 queued");
    }

    @Test
    void leavesAloneWhatWasStoredThoughTheDatabaseSeemedToFail() {
        when(deliveries.save(any())).thenThrow(NO_PRIMARY);
        var lease = claimed.heldLease();
        when(queue.reload("ha", lease)).thenReturn(Optional.empty());

        outcomes.answered(claimed, new ServerAnswer.Accepted("250 queued"));

        verify(queue).reload("ha", lease);
        verify(deliveries).save(claimed);
    }

    @Test
    void givesUpWhenTheLeaseEnds() {
        var brief = Mails.attempted("ha", Duration.ofMillis(300));
        when(deliveries.save(any())).thenThrow(NO_PRIMARY);
        when(queue.reload(any(), any())).thenThrow(NO_PRIMARY);

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> outcomes.answered(brief, new ServerAnswer.Accepted("250 queued")));
    }

    @Test
    void recordsNothingAboutAMailSomebodyElseHasTaken() {
        when(deliveries.save(any())).thenThrow(new OptimisticLockingFailureException("somebody was quicker"));

        outcomes.answered(claimed, new ServerAnswer.Accepted("250 queued"));

        verify(queue, never()).reload(any(), any());
    }
}
