package vn.neuguong.inspection.inspections.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.data.mongodb.core.query.Update;
import vn.neuguong.inspection.inspections.InspectionRollout;
import vn.neuguong.inspection.inspections.LaunchedProgramme;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.testing.ReceivedEvent;

class ProgrammeEventsContractTests {

    private static final String LAUNCHED = "programme.launched.v1";

    private final ReceivedEvent example = ReceivedEvent.example("pledge", LAUNCHED);
    private final Document body = Document.parse(example.body());
    private final SequenceGuard guard = mock();
    private final InspectionRollout rollout = mock();
    private final ProgrammeEventsConsumer consumer = new ProgrammeEventsConsumer(guard, rollout);

    @Test
    void readsTheLaunchesOfPledgeService() {
        var stored = ArgumentCaptor.<Update>captor();
        var programmeId = body.getString("programmeId");

        consumer.accept(example.about(programmeId).numbered(4).alone());

        verify(guard).applyIfNewer(eq(LaunchedProgramme.class), eq(programmeId), eq(4L), stored.capture());
        verify(rollout).programmeLaunched(programmeId);
        assertThat(stored.getValue().getUpdateObject().get("$set", Document.class))
                .containsEntry("name", body.getString("name"))
                .containsEntry("englishName", body.getString("englishName"))
                .containsEntry(
                        "rootUnitIds", body.get("audience", Document.class).getList("rootUnitIds", String.class))
                .containsEntry("pledgeDueAt", Instant.parse(body.getString("pledgeDueAt")))
                .containsEntry("launchedAt", Instant.parse(body.getString("launchedAt")));
    }

    @Test
    void finishesTheRolloutOfLaunchThatIsStoredAlready() {
        when(guard.applyIfNewer(any(), any(), anyLong(), any())).thenReturn(false);

        consumer.accept(example.alone());

        verify(rollout).programmeLaunched(body.getString("programmeId"));
    }

    @Test
    void setsLaunchAsideThatDoesNotSayWhere() {
        body.remove("audience");
        var placeless = ReceivedEvent.of(LAUNCHED, body.toJson()).alone();

        assertThatThrownBy(() -> consumer.accept(placeless))
                .hasRootCauseInstanceOf(PoisonEventException.class)
                .hasMessageContaining("audience");
        verify(rollout, never()).programmeLaunched(any());
    }
}
