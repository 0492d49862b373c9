package vn.neuguong.pledge.cascade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.programmes.LaunchStep;

/** Whoever answers for a unit records a step, or corrects one. */
public record RecordStep(
        String launchId,
        LaunchStep step,
        String personId,
        LocalDate doneOn,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String note) {}
