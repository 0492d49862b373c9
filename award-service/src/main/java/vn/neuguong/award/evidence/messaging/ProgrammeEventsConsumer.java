package vn.neuguong.award.evidence.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.award.evidence.LaunchedProgramme;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Follows the launches of programmes. */
@Component("programmeEvents")
class ProgrammeEventsConsumer extends EventConsumer {

    private final SequenceGuard guard;

    ProgrammeEventsConsumer(SequenceGuard guard) {
        this.guard = guard;
        on("programme.launched.v1", ProgrammeLaunchedV1.class, this::onLaunched);
        projects(LaunchedProgramme.class);
    }

    /**
     * Idempotent by the sequence of the programme: an event that is not newer than what is stored changes nothing. A
     * later version leaves the day of the first launch as it is.
     */
    private void onLaunched(Event<ProgrammeLaunchedV1> event) {
        var programme = event.data();
        var update = new Update()
                .set("version", programme.version())
                .set("name", programme.name())
                .set("rootUnitIds", programme.audience().rootUnitIds())
                .set("excludedUnitIds", programme.audience().excludedUnitIds())
                .set("endsOn", programme.period().to())
                .setOnInsert("launchedAt", programme.launchedAt());
        guard.applyWithBatch(
                LaunchedProgramme.class,
                programme.programmeId(),
                event.metadata().sequence(),
                update);
    }
}
