package vn.neuguong.notification.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.QueueWatch;

/** What the alarms watch, so that mail never stops without anybody being told. */
@Component
class MailGauges implements MeterBinder {

    private final QueueWatch queue;
    private final KindPauses pauses;

    MailGauges(QueueWatch queue, KindPauses pauses) {
        this.queue = queue;
        this.pauses = pauses;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "neuguong.mails.longest.due",
                        queue,
                        watch -> watch.state().longestDue().toSeconds())
                .description("How long the mail whose turn came first has been waiting, paused kinds aside")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder(
                        "neuguong.mails.silence",
                        queue,
                        watch -> watch.state().silence().toSeconds())
                .description("For how long no mail has been accepted although the turn of some has come")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("neuguong.mails.paused.kinds", pauses, held -> held.all().size())
                .description("Kinds of mail an operator has paused")
                .register(meters);
    }
}
