package vn.neuguong.notification.operations;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.neuguong.messaging.operations.OperationsJournal;
import vn.neuguong.notification.delivery.QueueWatch;
import vn.neuguong.notification.delivery.Resending;
import vn.neuguong.notification.delivery.TestMail;
import vn.neuguong.notification.figures.Hour;
import vn.neuguong.notification.figures.HourlyFigures;
import vn.neuguong.notification.operations.MailWish.Checked;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.templates.MailKind;
import vn.neuguong.notification.templates.MailKinds;

/** Where operators look at the mails and act; every act is kept in the journal of operations with who and why. */
@Service
public class MailDesk {

    private static final int HOURS = 48;
    private static final int LISTED = 20;

    private final QueueWatch queue;
    private final HourlyFigures figures;
    private final KindPauses pauses;
    private final Resending resending;
    private final TestMail testMail;
    private final MailKinds kinds;
    private final Owners owners;
    private final CircuitBreakerRegistry breakers;
    private final OperationsJournal journal;

    MailDesk(
            QueueWatch queue,
            HourlyFigures figures,
            KindPauses pauses,
            Resending resending,
            TestMail testMail,
            MailKinds kinds,
            Owners owners,
            CircuitBreakerRegistry breakers,
            OperationsJournal journal) {
        this.queue = queue;
        this.figures = figures;
        this.pauses = pauses;
        this.resending = resending;
        this.testMail = testMail;
        this.kinds = kinds;
        this.owners = owners;
        this.breakers = breakers;
        this.journal = journal;
    }

    /** Costs the reading of a few dozen small documents, however many mails there are. */
    public MailOverview look() {
        var hours = figures.last(HOURS);
        return new MailOverview(queue.state(), pauses.pauses(), breakers(), hours, sums(hours));
    }

    /** The kinds of mail there are words for. */
    public List<MailKind> kinds() {
        return kinds.all();
    }

    /** What operators did, the newest first. */
    public List<OperationsJournal.Entry> journal() {
        return journal.latest(LISTED);
    }

    /**
     * Acts, and says how it ended.
     *
     * @throws vn.neuguong.defaults.web.InvalidInput when something needed was not said; nothing has happened then
     */
    public MailDone act(MailWish wish) {
        var checked = wish.check();
        return journal.record(checked.who(), checked.why(), checked.action(), target(checked), () -> perform(checked));
    }

    /** An address names a person, so only its domain is kept. */
    private static String target(Checked wish) {
        return wish.action() == MailAction.TEST
                ? wish.about().substring(wish.about().indexOf('@'))
                : wish.about();
    }

    private MailDone perform(Checked wish) {
        return switch (wish.action()) {
            case PAUSE -> pause(wish);
            case RESUME ->
                pauses.resume(wish.about()).isPresent()
                        ? MailDone.yes("operations.done.resumed", wish.about())
                        : MailDone.no("operations.refused.not-paused", wish.about());
            case RESEND -> resend(wish);
            case TEST -> test(wish);
        };
    }

    private MailDone pause(Checked wish) {
        if (!kinds.names().contains(wish.about())) {
            return MailDone.no("operations.refused.no-kind", wish.about());
        }
        pauses.pause(wish.about(), wish.who(), wish.why());
        return MailDone.yes("operations.done.paused", wish.about());
    }

    private MailDone resend(Checked wish) {
        return switch (resending.resend(wish.about(), wish.who(), wish.why())) {
            case Resending.Result.Queued(var id) -> MailDone.yes("operations.done.resent", id);
            case Resending.Result.Unknown() -> MailDone.no("operations.refused.no-delivery", wish.about());
            case Resending.Result.UnderWay() -> MailDone.no("operations.refused.under-way", wish.about());
            case Resending.Result.Closed() -> MailDone.no("operations.refused.closed", wish.about());
        };
    }

    private MailDone test(Checked wish) {
        var answer = testMail.send(wish.about(), wish.language());
        return answer.accepted()
                ? MailDone.yes("operations.done.tested", answer.reply())
                : MailDone.no("operations.refused.test", answer.reply());
    }

    private List<BreakerState> breakers() {
        var states = new TreeMap<String, String>();
        owners.names().forEach(owner -> states.put(owner, "CLOSED"));
        breakers.getAllCircuitBreakers()
                .forEach(breaker ->
                        states.put(breaker.getName(), breaker.getState().name()));
        return states.entrySet().stream()
                .map(state -> new BreakerState(state.getKey(), state.getValue()))
                .toList();
    }

    private static Map<String, Map<String, Map<String, Long>>> sums(List<Hour> hours) {
        var sums = new TreeMap<String, Map<String, Map<String, Long>>>();
        for (var hour : hours) {
            hour.by()
                    .forEach((dimension, values) -> values.forEach((value, counts) -> counts.forEach(
                            (outcome, mails) -> sums.computeIfAbsent(dimension, unseen -> new TreeMap<>())
                                    .computeIfAbsent(value, unseen -> new TreeMap<>())
                                    .merge(outcome, mails, Long::sum))));
        }
        return sums;
    }
}
