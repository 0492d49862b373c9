package vn.neuguong.pledge.cascade.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.cascade.PastRecord;
import vn.neuguong.pledge.cascade.StepRecord;
import vn.neuguong.pledge.cascade.StepRecord.StepEvidence;
import vn.neuguong.pledge.cascade.StepState;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.programmes.LaunchStep;

/** The launch in one unit as the interface answers with it; who recorded what is told by id only. */
record UnitLaunchAnswer(
        String unitId,
        String unitName,
        boolean open,
        boolean launched,
        List<StepAnswer> steps,
        List<PastAnswer> history) {

    record StepAnswer(
            LaunchStep step,
            Instant dueAt,
            @Nullable String sentBack,
            @Nullable RecordAnswer done) {

        static StepAnswer of(StepState state) {
            return new StepAnswer(
                    state.step(),
                    state.dueAt(),
                    state.sentBack(),
                    Optional.ofNullable(state.done()).map(RecordAnswer::of).orElse(null));
        }
    }

    record RecordAnswer(
            LocalDate doneOn,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable String note,
            boolean withFile,
            String recordedBy,
            Instant recordedAt) {

        static RecordAnswer of(StepRecord entry) {
            StepEvidence evidence = entry.evidence();
            return new RecordAnswer(
                    evidence.doneOn(),
                    evidence.documentNumber(),
                    evidence.documentDate(),
                    evidence.note(),
                    evidence.file() != null,
                    entry.recordedBy(),
                    entry.recordedAt());
        }
    }

    record PastAnswer(
            LaunchStep step,
            RecordAnswer entry,
            Instant replacedAt,
            @Nullable String reason) {

        static PastAnswer of(PastRecord past) {
            return new PastAnswer(past.step(), RecordAnswer.of(past.entry()), past.replacedAt(), past.reason());
        }
    }

    static UnitLaunchAnswer of(UnitLaunch launch) {
        return new UnitLaunchAnswer(
                launch.subject().unitId(),
                launch.subject().unitName(),
                launch.isOpen(),
                launch.isLaunched(),
                launch.steps().stream().map(StepAnswer::of).toList(),
                launch.history().stream().map(PastAnswer::of).toList());
    }
}
