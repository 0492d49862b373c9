package vn.neuguong.pledge.cascade;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.evidence.EvidenceFile;

/**
 * That a unit has taken a step, and what proves it.
 *
 * @param recordedBy the person id of whoever recorded it
 */
public record StepRecord(StepEvidence evidence, String recordedBy, Instant recordedAt) {

    /**
     * What proves a step.
     *
     * @param doneOn the day the unit took it
     * @param documentNumber of the plan, report or minutes
     */
    public record StepEvidence(
            LocalDate doneOn,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable String note,
            @Nullable EvidenceFile file) {}
}
