package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.notification.delivery.Attempt.Result;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryAccepted;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryCancelled;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryFailed;
import vn.neuguong.notification.delivery.Receipt.Saying;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.templates.TemplateVersion;

class DeliveryUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);
    private static final TemplateVersion TEMPLATE = new TemplateVersion("pledge.sign.opened.vi", 1);
    private static final MailRequest INVITATION = new MailRequest(
            "nam-khong-2026.1.ha:sign",
            "pledge.sign",
            Occasion.OPENED,
            "pledge",
            "nam-khong-2026",
            "ha",
            Map.of("unitName", "Trường THCS Trần Phú"),
            LATER,
            List.of());

    @Test
    void keepsTheServersAnswerWithTheWordingItWasAbout() {
        var delivery = sending();
        delivery.accept("250 2.0.0 queued", LATER);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(delivery.lease()).isNull();
        assertThat(delivery.attempts())
                .containsExactly(Mails.attempt(NOW).ended(LATER, Result.ACCEPTED, "250 2.0.0 queued"));
        assertThat(delivery.raisedEvents())
                .containsExactly(new DeliveryAccepted("m-1", INVITATION, TEMPLATE, "<m-1@vidu.vn>", LATER));
    }

    @Test
    void keepsTheLetterAsItIsWhileNobodyKnowsWhetherItArrived() {
        var delivery = sending();
        delivery.leaveOpen("no answer", NOW, LATER);
        assertThat(delivery.letter()).isEqualTo(Mails.LETTER);

        var abandoned = sending();
        abandoned.release("its sender vanished", LATER);
        assertThat(abandoned.letter()).isEqualTo(Mails.LETTER);
    }

    @Test
    void dropsTheLetterWithTheAnswer() {
        assertThat(accepted().letter()).isNull();
        var refused = sending();
        refused.postpone("451 greylisted", NOW, LATER);
        assertThat(refused.letter()).isNull();
        var unneeded = sending();
        unneeded.cancelClaimed("the task is closed", NOW);
        assertThat(unneeded.letter()).isNull();
    }

    @Test
    void waitsForItsNextTurnAfterATemporaryRefusal() {
        var delivery = sending();
        delivery.postpone("451 greylisted", NOW, LATER);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.CREATED);
        assertThat(delivery.nextTurnAt()).isEqualTo(LATER);
        assertThat(delivery.attempts()).extracting(Attempt::serverReply).containsExactly("451 greylisted");
        assertThat(delivery.raisedEvents()).isEmpty();
    }

    @Test
    void failsAfterARefusalForGood() {
        var delivery = sending();
        delivery.refuse("550 no such user", LATER);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.PERMANENT_FAILURE);
        assertThat(delivery.raisedEvents())
                .containsExactly(new DeliveryFailed(
                        "m-1", INVITATION, TEMPLATE, DeliveryStatus.PERMANENT_FAILURE, LATER, "550 no such user"));
    }

    @Test
    void failsWithoutATemplateWhenItWasNeverWritten() {
        var delivery = claimed();
        delivery.fail("no wording for pledge.dance", LATER);
        assertThat(delivery.raisedEvents())
                .containsExactly(new DeliveryFailed(
                        "m-1",
                        INVITATION,
                        null,
                        DeliveryStatus.TECHNICAL_FAILURE,
                        LATER,
                        "no wording for pledge.dance"));
    }

    @Test
    void countsHowOftenItWaitedForSomethingMissing() {
        var delivery = claimed();
        delivery.waitFor("the recipient is not known yet", LATER);
        assertThat(delivery.waits()).isEqualTo(1);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.CREATED);
        assertThat(delivery.reason()).isEqualTo("the recipient is not known yet");
    }

    @Test
    void forgetsAnAttemptThatNeverReachedTheServer() {
        var delivery = sending();
        delivery.takeBack("the mail server was not asked", LATER);
        assertThat(delivery.attempts()).isEmpty();
        assertThat(delivery.waits()).isZero();
    }

    @Test
    void keepsAnAttemptWhoseOutcomeNobodyKnows() {
        var delivery = sending();
        delivery.release("its sender vanished", LATER);
        assertThat(delivery.attempts()).containsExactly(Mails.attempt(NOW));
    }

    @Test
    void isCancelledOnceWhileUnsent() {
        var delivery = queued();
        assertThat(delivery.cancelUnsent("the task is closed", NOW)).isTrue();
        assertThat(delivery.cancelUnsent("the task is closed", LATER)).isFalse();
        assertThat(delivery.raisedEvents())
                .containsExactly(new DeliveryCancelled("m-1", INVITATION, NOW, "the task is closed"));
    }

    @Test
    void staysAsItIsWhenCancelledAfterItsEndOrOnItsWay() {
        var accepted = sending();
        accepted.accept("250 ok", NOW);
        assertThat(accepted.cancelUnsent("the task is closed", LATER)).isFalse();
        assertThat(accepted.status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(sending().cancelUnsent("the task is closed", LATER)).isFalse();
    }

    @Test
    void holdsNothingAgainstAMailWhoseProviderWasInTrouble() {
        var delivery = sending();
        delivery.spare("421 closing", NOW, LATER);

        assertThat(delivery.status()).isEqualTo(DeliveryStatus.CREATED);
        assertThat(delivery.refusals()).isZero();
        assertThat(delivery.troubles()).isEqualTo(1);
        assertThat(delivery.letter()).isNull();
        assertThat(delivery.undecidedProvider()).isEmpty();
    }

    @Test
    void staysWithTheProviderThatMayHaveItUntilThatOneHasDecided() {
        var delivery = sending();
        delivery.leaveOpen("no answer", NOW, LATER);
        assertThat(delivery.undecidedProvider()).contains("first");

        again(delivery).spare("421 closing", NOW, LATER);
        assertThat(delivery.undecidedProvider()).contains("first");
        assertThat(delivery.letter()).isEqualTo(Mails.LETTER);

        again(delivery).takeBack("the mail server was not asked", LATER);
        assertThat(delivery.undecidedProvider()).contains("first");
        assertThat(delivery.letter()).isEqualTo(Mails.LETTER);

        again(delivery).postpone("451 greylisted", NOW, LATER);
        assertThat(delivery.undecidedProvider()).isEmpty();
    }

    @Test
    void isDeliveredOrFailsByWhatIsReportedOfItOnce() {
        var delivered = accepted();
        assertThat(delivered.report(says(Saying.DELAYED, "r-1"))).isTrue();
        assertThat(delivered.status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(delivered.report(says(Saying.DELIVERED, "r-2"))).isTrue();
        assertThat(delivered.report(says(Saying.DELIVERED, "r-2"))).isFalse();
        assertThat(delivered.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(delivered.receipts()).hasSize(2);
        assertThat(delivered.raisedEvents()).hasSize(2);

        var bounced = accepted();
        bounced.report(says(Saying.UNDELIVERABLE, "r-3"));
        assertThat(bounced.status()).isEqualTo(DeliveryStatus.PERMANENT_FAILURE);
        bounced.report(says(Saying.DELIVERED, "r-4"));
        assertThat(bounced.status()).isEqualTo(DeliveryStatus.PERMANENT_FAILURE);
        assertThat(bounced.receipts()).hasSize(2);
    }

    @Test
    void isKnownToHaveBeenTakenByAReportThatIsHeardBeforeTheAnswer() {
        var sending = sending();
        sending.report(says(Saying.DELIVERED, "r-1"));
        assertThat(sending.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(sending.lease()).isNull();

        var waiting = sending();
        waiting.leaveOpen("no answer", NOW, LATER);
        waiting.report(says(Saying.GIVEN_UP, "r-1"));
        assertThat(waiting.status()).isEqualTo(DeliveryStatus.TEMPORARY_FAILURE);
    }

    @Test
    void isNotMovedByAReportAboutAMailThatWasRefused() {
        var refused = sending();
        refused.postpone("451 greylisted", NOW, LATER);
        refused.report(says(Saying.DELIVERED, "r-1"));
        assertThat(refused.status()).isEqualTo(DeliveryStatus.CREATED);
        assertThatIllegalStateException()
                .isThrownBy(() -> queued().report(says(Saying.DELIVERED, "r-1")))
                .withMessageContaining("never sent");
    }

    private static Receipt says(Saying says, String reportId) {
        return new Receipt(reportId, LATER, says, null, "words of a server");
    }

    private static Delivery again(Delivery delivery) {
        delivery.claim(lease());
        delivery.startAttempt(Mails.attempt(NOW), delivery.letter() == null ? Mails.LETTER : delivery.letter());
        return delivery;
    }

    static Stream<Arguments> illegal() {
        return Stream.of(
                Arguments.of("claim", claimed(), act(d -> d.claim(lease())), "SENDING"),
                Arguments.of("claim", accepted(), act(d -> d.claim(lease())), "ACCEPTED"),
                Arguments.of(
                        "attempt", queued(), act(d -> d.startAttempt(Mails.attempt(NOW), Mails.LETTER)), "CREATED"),
                Arguments.of("accept", queued(), act(d -> d.accept("250", NOW)), "CREATED"),
                Arguments.of("accept unstarted", claimed(), act(d -> d.accept("250", NOW)), "no attempt"),
                Arguments.of("accept", accepted(), act(d -> d.accept("250", NOW)), "ACCEPTED"),
                Arguments.of("postpone", accepted(), act(d -> d.postpone("421", NOW, NOW)), "ACCEPTED"),
                Arguments.of("leave open", queued(), act(d -> d.leaveOpen("no answer", NOW, NOW)), "CREATED"),
                Arguments.of("refuse", accepted(), act(d -> d.refuse("550", NOW)), "ACCEPTED"),
                Arguments.of("wait", accepted(), act(d -> d.waitFor("person", NOW)), "ACCEPTED"),
                Arguments.of("wait", queued(), act(d -> d.waitFor("person", NOW)), "CREATED"),
                Arguments.of("give up", queued(), act(d -> d.giveUp("451", NOW)), "CREATED"),
                Arguments.of("lose track", accepted(), act(d -> d.loseTrack("no answer", NOW)), "ACCEPTED"),
                Arguments.of("spare", claimed(), act(d -> d.spare("421", NOW, NOW)), "no attempt"),
                Arguments.of("move", queued(), act(d -> d.moveTo("vidu.vn", NOW)), "CREATED"),
                Arguments.of("bar", accepted(), act(d -> d.bar("why", NOW)), "ACCEPTED"),
                Arguments.of("drop an attempt", claimed(), act(Delivery::dropAttempt), "no attempt"),
                Arguments.of("fail", queued(), act(d -> d.fail("why", NOW)), "CREATED"),
                Arguments.of("release", accepted(), act(d -> d.release("why", NOW)), "ACCEPTED"),
                Arguments.of("cancel claimed", queued(), act(d -> d.cancelClaimed("why", NOW)), "CREATED"),
                Arguments.of("cancel claimed", accepted(), act(d -> d.cancelClaimed("why", NOW)), "ACCEPTED"));
    }

    @ParameterizedTest(name = "{0} when {3}")
    @MethodSource("illegal")
    void refusesWhatItsStateForbidsAndNamesTheState(
            String verb, Delivery delivery, Consumer<Delivery> act, String named) {
        assertThatIllegalStateException().isThrownBy(() -> act.accept(delivery)).withMessageContaining(named);
    }

    private static Consumer<Delivery> act(Consumer<Delivery> act) {
        return act;
    }

    private static Lease lease() {
        return new Lease("worker-1", LATER);
    }

    private static Delivery queued() {
        return Delivery.queued("m-1", INVITATION, "<m-1@vidu.vn>", Lanes.UNLIMITED, NOW, NOW);
    }

    private static Delivery claimed() {
        var delivery = queued();
        delivery.claim(lease());
        return delivery;
    }

    private static Delivery sending() {
        var delivery = claimed();
        delivery.startAttempt(Mails.attempt(NOW), Mails.LETTER);
        return delivery;
    }

    private static Delivery accepted() {
        var delivery = sending();
        delivery.accept("250 ok", NOW);
        return delivery;
    }
}
