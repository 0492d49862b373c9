package vn.neuguong.notification.tasks.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
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

        verify(tracking)
                .openAll(assertArg(all -> assertThat(all).singleElement().satisfies(opened -> {
                    assertThat(opened.owner()).isEqualTo(owner);
                    assertThat(opened.kind()).isEqualTo(kind);
                    assertThat(opened.correlationId()).isEqualTo("nam-khong-2026");
                    assertThat(opened.parameters()).containsKeys("programmeName", "unitName");
                    assertThat(opened.dueAt()).isAfter(opened.openedAt());
                })));
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

        verify(queueing)
                .queueAll(assertArg(all -> assertThat(all.values())
                        .singleElement()
                        .satisfies(request -> {
                            assertThat(request.kind()).isEqualTo(kind);
                            assertThat(request.attachments())
                                    .singleElement()
                                    .satisfies(attachment ->
                                            assertThat(attachment.mediaType()).isEqualTo("application/pdf"));
                        })));
    }

    @Test
    void keepsAnnouncementsOfTwoOwnersApartThatHaveOneId() {
        hear(announcement("/internal/pledges/p-1/document"));
        hear(announcement("/internal/awards/p-1/document").from("/award-service"));

        ArgumentCaptor<Map<String, MailRequest>> asked = ArgumentCaptor.captor();
        verify(queueing, times(2)).queueAll(asked.capture());
        assertThat(asked.getAllValues())
                .flatExtracting(Map::keySet)
                .containsExactly("pledge:p-1:in-force", "award:p-1:in-force");
        assertThat(asked.getAllValues())
                .flatExtracting(Map::values)
                .extracting(MailRequest::causeId)
                .containsOnly("p-1:in-force");
    }

    @Test
    void findsAnAnnouncementPoisonousThatPointsElsewhere() {
        assertThatThrownBy(() -> hear(announcement("http://ke-gian.vidu.vn/internal/x")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .cause()
                .isInstanceOf(PoisonEventException.class);
        verify(queueing, never()).queueAll(any());
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
