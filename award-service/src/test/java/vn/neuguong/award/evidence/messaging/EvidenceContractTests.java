package vn.neuguong.award.evidence.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.data.mongodb.core.query.Update;
import vn.neuguong.award.evidence.InspectionRecord;
import vn.neuguong.award.evidence.LaunchedProgramme;
import vn.neuguong.award.evidence.PledgeRecord;
import vn.neuguong.award.rules.InspectionScore;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.testing.ReceivedEvent;
import vn.neuguong.testing.ServiceContract;

class EvidenceContractTests {

    private static final Instant WHEN = Instant.parse("2026-11-20T02:30:00Z");

    private final SequenceGuard guard = mock();
    private final ArgumentCaptor<Update> update = ArgumentCaptor.captor();

    @Test
    void readsTheProgrammesOfThePledgeService() {
        var body = receive(new ProgrammeEventsConsumer(guard), "pledge", "programme.launched.v1");

        verify(guard)
                .applyWithBatch(
                        eq(LaunchedProgramme.class), eq(body.getString("programmeId")), eq(2L), update.capture());
        assertThat(set())
                .containsEntry("name", body.getString("name"))
                .containsEntry("version", body.getInteger("version"))
                .containsEntry(
                        "rootUnitIds", body.get("audience", Document.class).getList("rootUnitIds", String.class))
                .containsEntry(
                        "endsOn",
                        LocalDate.parse(body.get("period", Document.class).getString("to")));
        assertThat(setOnInsert()).containsEntry("launchedAt", Instant.parse(body.getString("launchedAt")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pledge.invited.v1",
                "pledge.signed.v1",
                "pledge.refused.v1",
                "pledge.acknowledged.v1",
                "pledge.in-force.v1",
                "pledge.superseded.v1",
                "pledge.expired.v1",
                "pledge.ended.v1"
            })
    void readsThePledgesOfThePledgeService(String type) {
        var body = receive(new PledgeEventsConsumer(guard), "pledge", type);

        verify(guard).applyWithBatch(eq(PledgeRecord.class), eq(body.getString("pledgeId")), eq(2L), update.capture());
        assertThat(set())
                .containsEntry("programmeId", body.getString("programmeId"))
                .containsEntry("programmeVersion", body.getInteger("programmeVersion"))
                .containsEntry("unitId", body.getString("unitId"))
                .containsEntry("signerId", body.getString("signerId"))
                .containsEntry("kind", body.getString("kind"))
                .containsEntry("inForceAt", instant(body, "inForceAt"))
                .containsEntry("endedAt", instant(body, "endedAt"))
                .containsEntry("endReason", body.getString("endReason"))
                .containsEntry("signedAt", instant(body, "signedAt"));
        assertThat(setOnInsert()).containsEntry("invitedAt", WHEN);
    }

    @Test
    void readsTheResultsOfTheInspectionService() {
        var body = receive(new InspectionEventsConsumer(guard), "inspection", "inspection.completed.v1");

        verify(guard)
                .applyWithBatch(
                        eq(InspectionRecord.class), eq(body.getString("inspectionId")), eq(2L), update.capture());
        assertThat(set())
                .containsEntry("programmeId", body.getString("programmeId"))
                .containsEntry("unitId", body.getString("unitId"))
                .containsEntry("completedAt", Instant.parse(body.getString("completedAt")))
                .containsEntry("score", new InspectionScore(body.getInteger("score"), body.getInteger("maxScore")));
    }

    @Test
    void takesNoNoteOfAnInspectionThatIsOnlyOpen() {
        receive(new InspectionEventsConsumer(guard), "inspection", "inspection.opened.v1");

        verify(guard, never()).applyWithBatch(any(), any(), anyLong(), any());
    }

    @Test
    void treatsAnImpossibleScoreAsPoison() {
        var example = ServiceContract.of("inspection").example("inspection.completed.v1");
        var impossible = Document.parse(example)
                .append("score", 101)
                .append("maxScore", 100)
                .toJson();
        var batch = ReceivedEvent.of("inspection.completed.v1", impossible).alone();
        var consumer = new InspectionEventsConsumer(guard);

        assertThatThrownBy(() -> consumer.accept(batch)).hasCauseInstanceOf(PoisonEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "maxScore", "completedAt", "unitId"})
    void treatsAResultThatLacksAFieldAsPoison(String field) {
        var body = Document.parse(ServiceContract.of("inspection").example("inspection.completed.v1"));
        body.remove(field);
        var batch = ReceivedEvent.of("inspection.completed.v1", body.toJson()).alone();
        var consumer = new InspectionEventsConsumer(guard);

        assertThatThrownBy(() -> consumer.accept(batch)).hasCauseInstanceOf(PoisonEventException.class);
    }

    private static Document receive(EventConsumer consumer, String service, String type) {
        var example = ReceivedEvent.example(service, type).numbered(2).at(WHEN);
        consumer.accept(example.alone());
        return Document.parse(example.body());
    }

    private static @Nullable Instant instant(Document body, String field) {
        return body.containsKey(field) ? Instant.parse(body.getString(field)) : null;
    }

    private Document set() {
        return update.getValue().getUpdateObject().get("$set", Document.class);
    }

    private Document setOnInsert() {
        return update.getValue().getUpdateObject().get("$setOnInsert", Document.class);
    }
}
