package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.ProgrammePlan.EnglishWords;

/** The plan of the campaign, but for what a test is about. */
public final class Plans {

    private Plans() {}

    public static ProgrammePlan dueAt(Instant due) {
        var plan = PhuXuan.plan();
        return with(plan.period(), due, plan.audience(), plan.clauseSetIds(), null);
    }

    public static ProgrammePlan with(CascadePlan cascade) {
        var plan = PhuXuan.plan();
        return with(plan.period(), plan.pledgeDueAt(), plan.audience(), plan.clauseSetIds(), cascade);
    }

    public static ProgrammePlan with(Audience audience) {
        var plan = PhuXuan.plan();
        return with(plan.period(), plan.pledgeDueAt(), audience, plan.clauseSetIds(), null);
    }

    static ProgrammePlan with(EnglishWords english) {
        var plan = PhuXuan.plan();
        return new ProgrammePlan(
                plan.kind(),
                plan.name(),
                plan.legalBasis(),
                plan.aims(),
                plan.period(),
                plan.pledgeDueAt(),
                plan.audience(),
                plan.clauseSetIds(),
                plan.targetPercent(),
                null,
                plan.collectivePledge(),
                english);
    }

    static ProgrammePlan with(
            Period period, Instant due, Audience audience, List<String> clauseSetIds, @Nullable CascadePlan cascade) {
        var plan = PhuXuan.plan();
        return new ProgrammePlan(
                plan.kind(),
                plan.name(),
                plan.legalBasis(),
                plan.aims(),
                period,
                due,
                audience,
                clauseSetIds,
                plan.targetPercent(),
                cascade,
                plan.collectivePledge(),
                plan.english());
    }
}
