package vn.neuguong.notification.daily.messaging;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.SequenceGuard;
import vn.neuguong.notification.daily.ClauseSetVersion;
import vn.neuguong.notification.daily.ClauseSetVersion.Audience;
import vn.neuguong.notification.daily.ClauseSetVersion.Clause;
import vn.neuguong.notification.daily.ClauseSetVersion.Wording;
import vn.neuguong.notification.daily.messaging.ClauseSetV1.WordingV1;

/** Keeps the codes of conduct in step with {@code pledge.clause-sets}. */
@Component("clauseSets")
class ClauseSetsConsumer extends EventConsumer {

    private final SequenceGuard guard;

    ClauseSetsConsumer(SequenceGuard guard) {
        this.guard = guard;
        on("clause-set.published.v1", ClauseSetV1.class, this::onChanged);
        on("clause-set.withdrawn.v1", ClauseSetV1.class, this::onChanged);
        projects(ClauseSetVersion.class);
    }

    /** Idempotent by the sequence of the version: an event that is not newer than what is stored changes nothing. */
    private void onChanged(Event<ClauseSetV1> event) {
        var set = event.data();
        var audience = set.audience();
        guard.applyWithBatch(
                ClauseSetVersion.class,
                event.metadata().subject(),
                event.metadata().sequence(),
                new Update()
                        .set("clauseSetId", set.clauseSetId())
                        .set("version", set.version())
                        .set("published", set.status().equals("PUBLISHED"))
                        .set("title", wording(set.title()))
                        .set(
                                "audience",
                                new Audience(audience.staffKinds(), audience.unitKinds(), audience.dutyGroups()))
                        .set("effectiveFrom", set.effectiveFrom())
                        .set("effectiveTo", set.effectiveTo())
                        .set(
                                "clauses",
                                set.clauses().stream()
                                        .map(clause -> new Clause(
                                                clause.id(), wording(clause.title()), wording(clause.text())))
                                        .toList()));
    }

    private static Wording wording(WordingV1 told) {
        return new Wording(told.vi(), told.en());
    }
}
