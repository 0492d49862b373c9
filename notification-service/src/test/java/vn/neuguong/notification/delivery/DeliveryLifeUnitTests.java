package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryAccepted;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryCancelled;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryDelivered;
import vn.neuguong.notification.delivery.DeliveryEvent.DeliveryFailed;
import vn.neuguong.notification.delivery.Receipt.Saying;

/** Whatever happens to a mail, in any order: it only goes where its state allows, and says so. */
class DeliveryLifeUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static final Map<String, BiConsumer<Delivery, Integer>> HAPPENINGS = Map.ofEntries(
            Map.entry("claim", (mail, n) -> mail.claim(new Lease("worker-" + n, NOW))),
            Map.entry("start", (mail, n) -> mail.startAttempt(Mails.attempt(NOW), Mails.LETTER)),
            Map.entry("accept", (mail, n) -> mail.accept("250 ok", NOW)),
            Map.entry("postpone", (mail, n) -> mail.postpone("451 later", NOW, NOW)),
            Map.entry("spare", (mail, n) -> mail.spare("421 closing", NOW, NOW)),
            Map.entry("leave open", (mail, n) -> mail.leaveOpen("no answer", NOW, NOW)),
            Map.entry("refuse", (mail, n) -> mail.refuse("550 never", NOW)),
            Map.entry("give up", (mail, n) -> mail.giveUp("451 later", NOW)),
            Map.entry("lose track", (mail, n) -> mail.loseTrack("no answer", NOW)),
            Map.entry("wait", (mail, n) -> mail.waitFor("the recipient", NOW)),
            Map.entry("move", (mail, n) -> mail.moveTo("lane-" + n, NOW)),
            Map.entry("take back", (mail, n) -> mail.takeBack("not asked", NOW)),
            Map.entry("vanish", (mail, n) -> mail.release("its sender vanished", NOW)),
            Map.entry("fail", (mail, n) -> mail.fail("no wording", NOW)),
            Map.entry("bar", (mail, n) -> mail.bar("suppressed", NOW)),
            Map.entry("cancel", (mail, n) -> mail.cancelUnsent("closed", NOW)),
            Map.entry("cancel claimed", (mail, n) -> mail.cancelClaimed("closed", NOW)),
            Map.entry("report", (mail, n) -> mail.report(receipt(n))));

    @Property
    void goesOnlyWhereItsStateAllows(@ForAll("lives") List<String> happenings) {
        var mail = Mails.claimed("ha", Duration.ofMinutes(5));
        var number = 0;
        for (var happening : happenings) {
            var before = Snapshot.of(mail);
            var refused = !tried(mail, happening, number++);
            var after = Snapshot.of(mail);
            if (refused) {
                assertThat(after).as(happening).isEqualTo(before);
            }
            if (after.status() != before.status()) {
                assertThat(before.status().mayBecome(after.status()))
                        .as("%s: %s to %s", happening, before.status(), after.status())
                        .isTrue();
                assertThat(before.status().isFinal()).isFalse();
            }
            assertThat(mail.lease() != null).as(happening).isEqualTo(after.status() == DeliveryStatus.SENDING);
            if (!DeliveryStatus.OPEN.contains(after.status())) {
                assertThat(mail.letter()).as(happening).isNull();
            }
        }
        assertThat(eventsOf(mail)).isEqualTo(toldOf(mail));
    }

    /** What had been told of a mail must add up to where it stands. */
    private static List<Object> toldOf(Delivery mail) {
        var told = new ArrayList<>();
        if (wasAccepted(mail)) {
            told.add(DeliveryAccepted.class);
        }
        switch (mail.status()) {
            case DELIVERED -> told.add(DeliveryDelivered.class);
            case TEMPORARY_FAILURE, PERMANENT_FAILURE, TECHNICAL_FAILURE -> told.add(DeliveryFailed.class);
            case CANCELLED -> told.add(DeliveryCancelled.class);
            case CREATED, SENDING, ACCEPTED -> {}
        }
        return told;
    }

    private static boolean wasAccepted(Delivery mail) {
        return mail.attempts().stream().anyMatch(attempt -> attempt.result() == Attempt.Result.ACCEPTED);
    }

    private static List<Object> eventsOf(Delivery mail) {
        return mail.raisedEvents().stream().<Object>map(Object::getClass).toList();
    }

    private static boolean tried(Delivery mail, String happening, int number) {
        try {
            HAPPENINGS.get(happening).accept(mail, number);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static Receipt receipt(int number) {
        var says = Saying.values()[number % Saying.values().length];
        return new Receipt("report-" + number, NOW, says, null, "words");
    }

    @Provide
    Arbitrary<List<String>> lives() {
        var likely = Arbitraries.of("claim", "start", "leave open", "spare", "postpone", "accept", "report");
        var any = Arbitraries.of(HAPPENINGS.keySet().stream().sorted().toList());
        return Arbitraries.frequencyOf(Tuple.of(3, likely), Tuple.of(1, any))
                .list()
                .ofMaxSize(25);
    }

    private record Snapshot(DeliveryStatus status, List<Attempt> attempts, List<Receipt> receipts, int events) {

        static Snapshot of(Delivery mail) {
            return new Snapshot(
                    mail.status(),
                    mail.attempts(),
                    mail.receipts(),
                    mail.raisedEvents().size());
        }
    }
}
