package vn.neuguong.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.Conclusion.Unsent;
import vn.neuguong.notification.providers.ServerAnswer;

/** Says what follows for a claimed mail from what happened to it. */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final Duration RATE_PAUSE = Duration.ofSeconds(1);

    private final DeliverySettings settings;
    private final MachineTime time;
    private final Clock clock;

    Outcomes(DeliverySettings settings, MachineTime time, Clock clock) {
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    /** A mail server was asked. */
    Conclusion answered(Delivery claimed, ServerAnswer answer) {
        var now = clock.instant();
        return new Conclusion(claimed, delivery -> answered(delivery, answer, now));
    }

    private void answered(Delivery delivery, ServerAnswer answer, Instant now) {
        switch (answer) {
            case ServerAnswer.Accepted(var reply) -> delivery.accept(reply, now);
            case ServerAnswer.RefusedForGood refused -> delivery.refuse(refused.reply(), now);
            case ServerAnswer.RefusedForNow refused when givenUp(delivery) -> delivery.giveUp(refused.reply(), now);
            case ServerAnswer.RefusedForNow refused ->
                delivery.postpone(refused.reply(), now, nextTurn(delivery, refused));
            case ServerAnswer.ProviderInTrouble(var trouble) -> delivery.spare(trouble, now, afterTrouble(delivery));
            case ServerAnswer.Unknown(var what) when givenUp(delivery) -> delivery.loseTrack(what, now);
            case ServerAnswer.Unknown(var what) -> delivery.leaveOpen(what, now, afterRefusals(delivery.refusals()));
        }
    }

    /** A server that wants to see whether a stranger comes again is shown soon; everybody else is left in peace longer. */
    private Instant nextTurn(Delivery delivery, ServerAnswer.RefusedForNow refused) {
        return refused.likeGreylisting() && delivery.refusals() == 1
                ? time.now().plus(settings.greylisted())
                : afterRefusals(delivery.refusals());
    }

    /** The attempt just made counts among them. */
    private Instant afterRefusals(int refusals) {
        return time.now().plus(settings.refused().backOff().after(refusals - 1));
    }

    private Instant afterTrouble(Delivery delivery) {
        return time.now().plus(settings.missing().backOff().after(delivery.troubles()));
    }

    private boolean givenUp(Delivery delivery) {
        return Duration.between(delivery.firstTurnAt(), time.now()).compareTo(settings.giveUpAfter()) > 0;
    }

    /** It cannot be sent, or not now, for a reason of its own. */
    Conclusion obstructed(Delivery claimed, Readiness obstacle) {
        return switch (obstacle) {
            case Readiness.Missing(var what) -> missing(claimed, what);
            case Readiness.Elsewhere(var lane) ->
                new Conclusion(claimed, delivery -> delivery.moveTo(lane, time.now()));
            case Readiness.Unneeded(var why) -> unneeded(claimed, why);
            case Readiness.Stale stale ->
                new Conclusion(claimed, delivery -> delivery.cancelClaimed("stale", clock.instant()), Unsent.STALE);
            case Readiness.Barred(var why) ->
                new Conclusion(claimed, delivery -> delivery.bar(why, clock.instant()), Unsent.SUPPRESSED);
            case Readiness.Impossible(var why) -> impossible(claimed, why);
            case Readiness.Ready ready ->
                throw new IllegalArgumentException(ready.mail().delivery().id() + " is ready");
        };
    }

    private Conclusion missing(Delivery claimed, String what) {
        var pause = settings.missing().backOff().after(claimed.waits());
        return new Conclusion(
                claimed, delivery -> delivery.waitFor(what, time.now().plus(pause)));
    }

    private Conclusion impossible(Delivery claimed, String why) {
        LOG.error("Mail {} can never be sent: {}", claimed.id(), why);
        return new Conclusion(claimed, delivery -> delivery.fail(why, clock.instant()));
    }

    Conclusion unneeded(Delivery claimed, String why) {
        return new Conclusion(claimed, delivery -> delivery.cancelClaimed(why, clock.instant()));
    }

    /** Its attempt was stored; then it turned out that nobody needs it. */
    Conclusion unneededAfterAll(Delivery claimed, String why) {
        return new Conclusion(claimed, delivery -> {
            delivery.dropAttempt();
            delivery.cancelClaimed(why, clock.instant());
        });
    }

    /** Its attempt was stored; then a task it lists was closed. It is written anew at once, without that one. */
    Conclusion outdated(Delivery claimed) {
        return new Conclusion(claimed, delivery -> delivery.takeBack("a task it lists is closed", time.now()));
    }

    /** Its attempt was stored, yet the mail server could not be asked. */
    Conclusion notSent(Delivery claimed) {
        return new Conclusion(claimed, delivery -> delivery.takeBack("the mail server was not asked", time.now()));
    }

    /** The provider takes no more mails this second. */
    Conclusion tooMany(Delivery claimed) {
        return new Conclusion(
                claimed,
                delivery -> delivery.release(
                        "the provider's rate is reached", time.now().plus(RATE_PAUSE)));
    }

    /** Its turn did not come. */
    Conclusion untouched(Delivery claimed) {
        return new Conclusion(claimed, delivery -> delivery.release("its turn did not come", time.now()));
    }
}
