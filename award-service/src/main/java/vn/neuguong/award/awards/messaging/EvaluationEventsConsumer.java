package vn.neuguong.award.awards.messaging;

import org.springframework.stereotype.Component;
import vn.neuguong.award.awards.Granting;
import vn.neuguong.award.evaluations.MonthlyLists;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.PoisonEventException;

/**
 * Follows our own monthly lists: that a recognised list leads to an award rests on its event, so it happens even when
 * the process dies right after the closing.
 */
@Component("evaluationEvents")
class EvaluationEventsConsumer extends EventConsumer {

    private final MonthlyLists lists;
    private final Granting granting;

    EvaluationEventsConsumer(MonthlyLists lists, Granting granting) {
        this.lists = lists;
        this.granting = granting;
        on("monthly-list.closed.v1", ClosedListV1.class, this::onClosed);
    }

    /** Idempotent because the award has the id of the list: a repeated event finds the award granted. */
    private void onClosed(Event<ClosedListV1> event) {
        if (event.data().recognised()) {
            var listId = event.data().listId();
            granting.grantFor(lists.findById(listId)
                    .orElseThrow(() -> new PoisonEventException("There is no monthly list " + listId)));
        }
    }
}
