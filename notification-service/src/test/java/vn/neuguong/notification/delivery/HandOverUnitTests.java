package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.neuguong.notification.providers.MailConnection;
import vn.neuguong.notification.providers.MailConnections;
import vn.neuguong.notification.providers.MailProvider;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.notification.providers.MailServerUnavailableException;
import vn.neuguong.notification.providers.ServerAnswer;
import vn.neuguong.notification.suppression.Suppressing;

/** A group of two mails, and what goes wrong meanwhile. */
class HandOverUnitTests {

    private static final ServerAnswer TAKEN = new ServerAnswer.Accepted("250 queued");

    private final MailProviders providers = mock();
    private final MailProvider provider = mock();
    private final MailConnections connections = mock();
    private final MailConnection connection = mock();
    private final ReturnPaths returnPaths = mock();
    private final DeliveryQueue queue = mock();
    private final ClosedTasks tasks = mock();
    private final Recording recording = mock();
    private final Suppressing suppressing = mock();
    private final HandOver handOver = new HandOver(
            providers,
            returnPaths,
            queue,
            tasks,
            new Outcomes(
                    new Binder(new MapConfigurationPropertySource())
                            .bindOrCreate("neuguong.delivery", DeliverySettings.class),
                    new MachineTime(),
                    Clock.systemUTC()),
            recording,
            suppressing);

    private final PreparedMail toHa = written("ha");
    private final PreparedMail toMinh = written("minh");
    private final List<Conclusion> recorded = new ArrayList<>();

    @BeforeEach
    void everythingIsWell() throws Exception {
        when(provider.name()).thenReturn("first");
        when(providers.choose(any())).thenReturn(Optional.of(provider));
        when(providers.permits(any(), anyInt())).thenAnswer(call -> call.getArgument(1));
        when(connections.to(provider)).thenReturn(connection);
        when(returnPaths.of(any())).thenReturn(Optional.empty());
        when(queue.lastsLongEnough(any())).thenReturn(true);
        when(tasks.among(any())).thenReturn(Set.of());
        when(recording.aboutToSend(any(), any())).thenAnswer(call -> started(call.getArgument(1)));
        doAnswer(call -> recorded.addAll(call.<List<Conclusion>>getArgument(0)))
                .when(recording)
                .record(any());
        when(connection.send(any())).thenReturn(TAKEN);
    }

    private static List<SealedMail> started(List<SealedMail> mails) {
        mails.forEach(mail -> mail.mail()
                .delivery()
                .startAttempt(
                        Mails.attempt(mail.mail().delivery().queuedAt()),
                        mail.mail().letter()));
        return mails;
    }

    @Test
    void storesAllAttemptsBeforeTheFirstMailIsBegunAndAllAnswersAfterTheLast() throws Exception {
        send();

        var order = inOrder(recording, connection);
        order.verify(recording).aboutToSend(any(), any());
        order.verify(connection, times(2)).send(any());
        order.verify(recording).record(any());
        assertThat(statuses()).containsExactly("ha ACCEPTED", "minh ACCEPTED");
    }

    @Test
    void looksAtTheTasksRightBeforeTheMailsAreHandedOver() throws Exception {
        when(tasks.among(any())).thenReturn(Set.of(toHa.delivery().request().causeId()));

        send();

        verify(connection, times(1)).send(any());
        assertThat(statuses()).containsExactly("ha CANCELLED", "minh ACCEPTED");
        assertThat(toHa.delivery().attempts()).isEmpty();
    }

    @Test
    void hasAListWrittenAnewWhenOneOfItsTasksHasClosedSinceItWasWritten() throws Exception {
        when(tasks.among(any())).thenReturn(Set.of("linh:sign"));

        send(List.of(list("linh:sign", "linh:read"), toMinh));

        verify(connection, times(1)).send(any());
        assertThat(statuses()).containsExactly("linh CREATED", "minh ACCEPTED");
        assertThat(recorded.getFirst().delivery().attempts()).isEmpty();
        assertThat(recorded.getFirst().delivery().letter()).isNull();
    }

    @Test
    void sendsNoListWhoseTasksHaveAllClosedSinceItWasWritten() throws Exception {
        when(tasks.among(any())).thenReturn(Set.of("linh:sign", "linh:read"));

        send(List.of(list("linh:sign", "linh:read")));

        verify(connection, never()).send(any());
        assertThat(statuses()).containsExactly("linh CANCELLED");
    }

    @Test
    void sendsAListThatTellsOfOpenTasksOnly() throws Exception {
        send(List.of(list("linh:sign", "linh:read")));

        verify(tasks).among(argThat(asked -> Set.copyOf(asked).equals(Set.of("linh:sign", "linh:read"))));
        assertThat(statuses()).containsExactly("linh ACCEPTED");
    }

    private static PreparedMail list(String... taskIds) {
        return new PreparedMail(
                Mails.claimedList("linh", Duration.ofMinutes(5), taskIds), Mails.LETTER.tellingOf(Set.of(taskIds)));
    }

    @Test
    void givesTheRestOfTheGroupBackWhenTheProviderGetsIntoTrouble() throws Exception {
        when(connection.send(any())).thenReturn(new ServerAnswer.ProviderInTrouble("421 closing"));

        send();

        verify(connection, times(1)).send(any());
        assertThat(statuses()).containsExactly("ha CREATED", "minh CREATED");
        assertThat(toHa.delivery().attempts()).hasSize(1);
        assertThat(toMinh.delivery().attempts()).isEmpty();
    }

    @Test
    void beginsNoMailThatItsLeaseMayNotOutlast() throws Exception {
        when(queue.lastsLongEnough(any())).thenReturn(true, false);

        send();

        verify(connection, times(1)).send(any());
        assertThat(statuses()).containsExactly("ha ACCEPTED", "minh CREATED");
    }

    @Test
    void neverSaysOfAMailThatWasBegunThatItWasNot() throws Exception {
        when(connection.send(any())).thenThrow(new IllegalStateException("broken"));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::send);

        assertThat(statuses()).containsExactly("minh CREATED");
        assertThat(toHa.delivery().undecidedProvider()).contains("first");
    }

    @Test
    void sendsNoMoreThanTheProvidersRateAllows() throws Exception {
        when(providers.permits(any(), anyInt())).thenReturn(1);

        send();

        verify(connection, times(1)).send(any());
        assertThat(statuses()).containsExactlyInAnyOrder("ha ACCEPTED", "minh CREATED");
    }

    @Test
    void suppressesAnAddressThatTheServerDoesNotKnow() throws Exception {
        when(connection.send(any())).thenReturn(new ServerAnswer.RefusedForGood("550 5.1.1 unknown", true), TAKEN);

        send();

        verify(suppressing).suppressAfterRefusal(any(), any(), any(), any());
        assertThat(statuses()).containsExactly("ha PERMANENT_FAILURE", "minh ACCEPTED");
    }

    @Test
    void leavesAMailWithTheProviderThatMayHaveIt() throws Exception {
        var second = mock(MailProvider.class);
        when(second.name()).thenReturn("second");
        when(providers.find("first")).thenReturn(Optional.of(provider));
        when(providers.choose(any())).thenReturn(Optional.of(second));
        var undecided = Mails.attempted("ha", Duration.ofMinutes(5));
        undecided.leaveOpen("no answer", undecided.queuedAt(), undecided.queuedAt());
        undecided.claim(new Lease("worker", undecided.queuedAt().plusSeconds(300)));

        handOver.send(List.of(new PreparedMail(undecided, Mails.LETTER)), connections, () -> true);

        verify(connections).to(provider);
        verify(connections, never()).to(second);
    }

    private void send() throws MailServerUnavailableException {
        send(List.of(toHa, toMinh));
    }

    private void send(List<PreparedMail> group) throws MailServerUnavailableException {
        handOver.send(group, connections, () -> true);
    }

    /** Of the mails in the order in which they were recorded. */
    private List<String> statuses() {
        recorded.forEach(Conclusion::apply);
        return recorded.stream()
                .map(one -> one.delivery().id() + " " + one.delivery().status())
                .toList();
    }

    private static PreparedMail written(String person) {
        var delivery = Mails.claimed(person, Duration.ofMinutes(5));
        return new PreparedMail(
                delivery, Mails.LETTER.tellingOf(Set.of(delivery.request().causeId())));
    }
}
