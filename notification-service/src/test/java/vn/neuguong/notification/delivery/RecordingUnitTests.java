package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.neuguong.messaging.outbox.BulkSaving;
import vn.neuguong.notification.providers.ServerAnswer;

/** The database, mocked because it has to fail at the worst moment. */
class RecordingUnitTests {

    private static final DataAccessResourceFailureException NO_PRIMARY =
            new DataAccessResourceFailureException("no primary");

    private final BulkSaving saving = mock();
    private final DeliveryQueue queue = mock();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-02T02:00:01Z"), ZoneOffset.UTC);
    private final Outcomes outcomes = new Outcomes(
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("neuguong.delivery", DeliverySettings.class),
            new MachineTime(),
            clock);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Recording recording =
            new Recording(saving, queue, new DeliveryMetrics(meters, queue, mock()), new MachineTime(), clock);

    private final Delivery toHa = Mails.attempted("ha", Duration.ofMinutes(5));
    private final Delivery toMinh = Mails.attempted("minh", Duration.ofMinutes(5));

    @Test
    void recordsTheServersAnswersOnceTheDatabaseIsBack() {
        var storedHa = Mails.attempted("ha", Duration.ofMinutes(5));
        var storedMinh = Mails.attempted("minh", Duration.ofMinutes(5));
        when(saving.saveAll(eq(Delivery.class), any())).thenThrow(NO_PRIMARY).thenReturn(2);
        when(queue.held(any(), any())).thenThrow(NO_PRIMARY).thenReturn(List.of(storedMinh, storedHa));

        record(toHa, toMinh);

        verify(saving).saveAll(Delivery.class, List.of(storedHa, storedMinh));
        assertThat(storedHa.status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(storedHa.attempts()).extracting(Attempt::serverReply).containsExactly("250 queued");
    }

    @Test
    void leavesAloneWhatWasStoredThoughTheDatabaseSeemedToFail() {
        var storedMinh = Mails.attempted("minh", Duration.ofMinutes(5));
        when(saving.saveAll(eq(Delivery.class), any())).thenThrow(NO_PRIMARY).thenReturn(1);
        when(queue.held(any(), any())).thenReturn(List.of(storedMinh));

        record(toHa, toMinh);

        verify(saving).saveAll(Delivery.class, List.of(storedMinh));
    }

    @Test
    void givesUpWhenTheLeaseEnds() {
        var brief = Mails.attempted("ha", Duration.ofMillis(300));
        when(saving.saveAll(eq(Delivery.class), any())).thenThrow(NO_PRIMARY);
        when(queue.held(any(), any())).thenThrow(NO_PRIMARY);

        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> record(brief));
    }

    @Test
    void recordsNothingAboutMailsSomebodyElseHasTaken() {
        when(saving.saveAll(eq(Delivery.class), any())).thenReturn(1);

        record(toHa, toMinh);

        verify(queue, never()).held(any(), any());
        verify(saving).saveAll(eq(Delivery.class), any());
    }

    @ParameterizedTest
    @MethodSource("unsent")
    void countsTheMailsThatAreNeverSentByWhyOnceThatIsStored(Readiness obstacle, String why) {
        when(saving.saveAll(eq(Delivery.class), any())).thenThrow(NO_PRIMARY).thenReturn(1);
        when(queue.held(any(), any())).thenReturn(List.of(Mails.claimed("ha", Duration.ofMinutes(5))));

        recording.record(List.of(outcomes.obstructed(Mails.claimed("ha", Duration.ofMinutes(5)), obstacle)));

        assertThat(meters.get("neuguong.mails.unsent").counters())
                .allSatisfy(counter -> assertThat(counter.count())
                        .isEqualTo(why.equals(counter.getId().getTag("why")) ? 1 : 0));
    }

    static Stream<Arguments> unsent() {
        return Stream.of(
                arguments(new Readiness.Stale(), "stale"),
                arguments(new Readiness.Barred("the address is suppressed"), "suppressed"),
                arguments(new Readiness.Unneeded("the task is not open any more"), "neither"));
    }

    private void record(Delivery... claimed) {
        recording.record(Stream.of(claimed)
                .map(mail -> outcomes.answered(mail, new ServerAnswer.Accepted("250 queued")))
                .toList());
    }
}
