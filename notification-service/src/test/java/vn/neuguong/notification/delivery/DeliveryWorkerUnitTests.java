package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.delivery.Preparation.Particulars;
import vn.neuguong.notification.owners.Owners;

/** A turn with two mails, and what goes wrong with one of them. */
class DeliveryWorkerUnitTests {

    private static final ServerAnswer TAKEN = new ServerAnswer.Accepted("250 queued");

    private final Owners owners = mock();
    private final DeliveryQueue queue = mock();
    private final Preparation preparation = mock();
    private final ClosedTasks closedTasks = mock();
    private final Outcomes outcomes = mock();
    private final MailConnection connection = mock();
    private final DeliveryWorker worker = new DeliveryWorker(owners, queue, preparation, closedTasks, outcomes);

    private final PreparedMail toHa = written("ha");
    private final PreparedMail toMinh = written("minh");

    @BeforeEach
    void claimsBoth() throws Exception {
        when(owners.names()).thenReturn(Set.of("pledge"));
        when(owners.available("pledge")).thenReturn(true);
        when(queue.hasDue("pledge")).thenReturn(true);
        when(queue.claim("pledge")).thenReturn(List.of(toHa.delivery(), toMinh.delivery()));
        when(preparation.gather(eq("pledge"), any())).thenReturn(new Particulars(Map.of(), Map.of(), Map.of()));
        for (var mail : List.of(toHa, toMinh)) {
            when(preparation.prepare(eq(mail.delivery()), any())).thenReturn(new Readiness.Ready(mail));
            when(outcomes.aboutToSend(mail)).thenReturn(true);
            when(connection.send(mail.message())).thenReturn(TAKEN);
        }
    }

    @Test
    void preparesAMailOnlyWhenTheOneBeforeIsSent() throws Exception {
        takeATurn();

        var order = inOrder(preparation, connection);
        order.verify(preparation).prepare(eq(toHa.delivery()), any());
        order.verify(connection).send(toHa.message());
        order.verify(preparation).prepare(eq(toMinh.delivery()), any());
        order.verify(connection).send(toMinh.message());
    }

    @Test
    void letsNoMailThatCannotBePreparedKeepTheOthers() throws Exception {
        when(preparation.prepare(eq(toHa.delivery()), any())).thenThrow(new IllegalStateException("broken"));

        takeATurn();

        verify(outcomes).missing(toHa.delivery(), "it could not be prepared");
        verify(outcomes).answered(toMinh.delivery(), TAKEN);
    }

    @Test
    void asksForClosedTasksAfterAMailIsPrepared() throws Exception {
        when(closedTasks.contains(toHa.delivery().request().causeId())).thenReturn(true);

        takeATurn();

        var order = inOrder(preparation, closedTasks);
        order.verify(preparation).prepare(eq(toHa.delivery()), any());
        order.verify(closedTasks).contains(toHa.delivery().request().causeId());
        verify(outcomes).unneeded(toHa.delivery(), "the task is closed");
        verify(connection, never()).send(toHa.message());
        verify(outcomes).answered(toMinh.delivery(), TAKEN);
    }

    @Test
    void givesTheRestBackUntouchedOnceTheLeaseIsTooShort() throws Exception {
        when(outcomes.aboutToSend(toHa)).thenReturn(false);

        takeATurn();

        verify(outcomes).untouched(toHa.delivery());
        verify(outcomes).untouched(toMinh.delivery());
        verify(connection, never()).send(any());
    }

    private void takeATurn() throws Exception {
        assertThat(worker.turn(connection, () -> true)).isEqualTo(2);
    }

    private static PreparedMail written(String person) {
        return new PreparedMail(Mails.claimed(person, Duration.ofMinutes(5)), Mails.LETTER, mock(MimeMessage.class));
    }
}
