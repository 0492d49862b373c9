package vn.neuguong.notification.tasks.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.tasks.OpenTask;
import vn.neuguong.notification.tasks.TaskTracking;
import vn.neuguong.testing.ReceivedEvent;

class OwnerEventsContractTests {

    private final TaskTracking tracking = mock();
    private final Queueing queueing = mock();
    private final Owners owners = mock();
    private final OwnerEventsConsumer consumer = new OwnerEventsConsumer(tracking, queueing, owners);

    @BeforeEach
    void knowsItsOwners() {
        when(owners.names()).thenReturn(Set.of("pledge", "inspection", "award"));
    }

    @ParameterizedTest
    @CsvSource({"pledge, pledge.sign", "inspection, inspection.self-inspect"})
    void understandsTheTasksOfTheirOwners(String owner, String kind) {
        hear(ReceivedEvent.example(owner, "task.opened.v1"));

        var opened = ArgumentCaptor.forClass(OpenTask.class);
        verify(tracking).open(opened.capture());
        assertThat(opened.getValue().owner()).isEqualTo(owner);
        assertThat(opened.getValue().kind()).isEqualTo(kind);
        assertThat(opened.getValue().correlationId()).isEqualTo("nam-khong-2026");
        assertThat(opened.getValue().parameters()).containsKeys("programmeName", "unitName");
        assertThat(opened.getValue().dueAt()).isAfter(opened.getValue().openedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pledge", "inspection"})
    void understandsTheClosingOfTasks(String owner) {
        hear(ReceivedEvent.example(owner, "task.closed.v1"));
        verify(tracking).close(any(), any());
    }

    @ParameterizedTest
    @CsvSource({"pledge, pledge.in-force", "award, award.granted"})
    void understandsAnnouncementsWithTheirDocuments(String owner, String kind) {
        hear(ReceivedEvent.example(owner, "announcement.made.v1"));

        var request = ArgumentCaptor.forClass(MailRequest.class);
        verify(queueing).queue(any(), request.capture());
        assertThat(request.getValue().kind()).isEqualTo(kind);
        assertThat(request.getValue().attachments())
                .singleElement()
                .satisfies(attachment -> assertThat(attachment.mediaType()).isEqualTo("application/pdf"));
    }

    @Test
    void keepsAnnouncementsOfTwoOwnersApartThatHaveOneId() {
        hear(announcement("/internal/pledges/p-1/document"));
        hear(announcement("/internal/awards/p-1/document").from("/award-service"));

        var request = ArgumentCaptor.forClass(MailRequest.class);
        verify(queueing).queue(eq("pledge:p-1:in-force"), request.capture());
        verify(queueing).queue(eq("award:p-1:in-force"), request.capture());
        assertThat(request.getAllValues()).extracting(MailRequest::causeId).containsOnly("p-1:in-force");
    }

    @Test
    void findsAnAnnouncementPoisonousThatPointsElsewhere() {
        assertThatThrownBy(() -> hear(announcement("http://ke-gian.vidu.vn/internal/x")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .cause()
                .isInstanceOf(PoisonEventException.class);
        verify(queueing, never()).queue(any(), any());
    }

    @Test
    void findsAnOwnerNobodyKnowsPoisonous() {
        var strange = ReceivedEvent.example("pledge", "task.opened.v1").from("/lottery-service");

        assertThatThrownBy(() -> hear(strange))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .rootCause()
                .hasMessageContaining("/lottery-service");
    }

    private void hear(ReceivedEvent event) {
        consumer.accept(event.alone());
    }

    private static ReceivedEvent announcement(String path) {
        var body = """
            {"announcementId": "p-1:in-force", "kind": "pledge.in-force", "recipientId": "ha", "parameters": {},
             "attachments": [{"fileName": "a.pdf", "mediaType": "application/pdf", "path": "%s"}]}\
            """.formatted(path);
        return ReceivedEvent.of("announcement.made.v1", body).from("/pledge-service");
    }
}
