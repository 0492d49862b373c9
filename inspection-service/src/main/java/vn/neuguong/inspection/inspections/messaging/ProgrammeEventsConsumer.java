package vn.neuguong.inspection.inspections.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.inspection.inspections.InspectionRollout;
import vn.neuguong.inspection.inspections.LaunchedProgramme;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Opens self-inspections when a programme is launched. */
@Component("programmeEvents")
class ProgrammeEventsConsumer extends EventConsumer {

    private final SequenceGuard guard;
    private final InspectionRollout rollout;

    ProgrammeEventsConsumer(SequenceGuard guard, InspectionRollout rollout) {
        this.guard = guard;
        this.rollout = rollout;
        on("programme.launched.v1", ProgrammeLaunchedV1.class, this::onLaunched);
        projects(LaunchedProgramme.class);
    }

    /**
     * Idempotent by the programme's sequence, and by the id of an inspection: a school has one in a programme. The
     * roll-out runs even when the launch is already stored, for it may have been cut short.
     */
    private void onLaunched(Event<ProgrammeLaunchedV1> event) {
        var programme = event.data();
        var launch = new Update()
                .set("name", programme.name())
                .set("englishName", programme.englishName())
                .set("rootUnitIds", programme.audience().rootUnitIds())
                .set("excludedUnitIds", programme.audience().excludedUnitIds())
                .set("pledgeDueAt", programme.pledgeDueAt())
                .set("launchedAt", programme.launchedAt());
        guard.applyIfNewer(
                LaunchedProgramme.class,
                programme.programmeId(),
                event.metadata().sequence(),
                launch);
        rollout.programmeLaunched(programme.programmeId());
    }
}
