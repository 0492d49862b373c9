package vn.neuguong.inspection.inspections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How self-inspections are asked for.
 *
 * @param checklist id of the checklist schools answer
 * @param dueAfterPledges from the day pledges are due to the day the inspection is due
 * @param linkGrace how long after the due date a late school can still answer through its link
 */
@Validated
@ConfigurationProperties("neuguong.inspections")
public record InspectionSettings(
        @NotBlank String checklist,
        @NotNull Duration dueAfterPledges,
        @NotNull Duration linkGrace) {}
