package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;

/** The queue alone: no worker serves the owner {@code nobody}. */
@IntegrationTest
@TestPropertySource(
        properties = {
            "neuguong.delivery.lease=3s",
            "neuguong.delivery.hand-over=1s",
            "neuguong.delivery.sweep-interval=1h"
        })
class DeliveryQueueIntegrationTests {

    private static final String OWNER = "nobody";

    @Autowired
    Queueing queueing;

    @Autowired
    Cancelling cancelling;

    @Autowired
    DeliveryQueue queue;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryRecords records;

    @Autowired
    StuckDeliverySweeper sweeper;

    @Autowired
    MachineTime time;

    @Autowired
    Clock clock;

    @Autowired
    MongoOperations mongo;

    @Autowired
    DeliverySettings settings;

    @Autowired
    Recording recording;

    @Autowired
    Reporting reporting;

    @Autowired
    PublishedEvents kafka;

    @BeforeEach
    void empty() {
        deliveries.deleteAll();
    }

    @Test
    void dealsEveryMailToOneOfManyWorkers() throws Exception {
        IntStream.range(0, 300).forEach(number -> queue("m-" + number));
        var here = worker(queue);
        var inAnotherInstance = worker(new DeliveryQueue(mongo, time, settings));
        try (var workers = Executors.newFixedThreadPool(8)) {
            var dealt = new ArrayList<String>();
            for (var share : workers.invokeAll(Collections.nCopies(4, List.of(here, inAnotherInstance)).stream()
                    .flatMap(List::stream)
                    .toList())) {
                dealt.addAll(share.get());
            }
            assertThat(dealt).hasSize(300).doesNotHaveDuplicates();
        }
    }

    private Callable<List<String>> worker(DeliveryQueue instance) {
        return () -> {
            var mine = new ArrayList<String>();
            while (instance.hasDue(OWNER, Lanes.UNLIMITED, Set.of())) {
                claim(instance).forEach(delivery -> mine.add(delivery.id()));
            }
            return mine;
        };
    }

    @Test
    void keepsTheMailsOfOneLaneOutOfTheWayOfTheOthers() {
        queue("m-1");
        var moved = claim(queue).getFirst();
        moved.moveTo("hanoiedu.vn", time.now());
        deliveries.save(moved);
        queue("m-2");

        assertThat(claim(queue)).extracting(Delivery::id).containsExactly("m-2");
        assertThat(queue.claim(OWNER, "hanoiedu.vn", Set.of(), 10))
                .extracting(Delivery::id)
                .containsExactly("m-1");
    }

    @Test
    void leavesPausedKindsInTheQueue() {
        queue("m-1");
        assertThat(queue.hasDue(OWNER, Lanes.UNLIMITED, Set.of("pledge.sign"))).isFalse();
        assertThat(queue.claim(OWNER, Lanes.UNLIMITED, Set.of("pledge.sign"), 10))
                .isEmpty();
        assertThat(claim(queue)).hasSize(1);
    }

    @Test
    void givesAMailThatIsAskedForAheadOfTimeItsFirstTurnThen() {
        queueing.queueAll(Map.of("m-1", request("task", clock.instant().plusSeconds(3600))));
        assertThat(claim(queue)).isEmpty();
        var queued = deliveries.findById("m-1").orElseThrow();
        assertThat(queued.nextTurnAt()).isEqualTo(queued.firstTurnAt()).isAfter(queued.queuedAt());
    }

    @Test
    void tellsWhichOfAGroupMayBeHandedOver() {
        queue("m-1");
        queue("m-2");
        var claimed = claim(queue);
        var lost = deliveries.findById("m-1").orElseThrow();
        lost.release("its lease ended", time.now());
        deliveries.save(lost);

        var held = queue.storeAttempts(
                claimed.getFirst().heldLease(),
                claimed.stream().map(this::started).toList());

        assertThat(held).containsExactly("m-2");
        assertThat(deliveries.findById("m-1").orElseThrow().attempts()).isEmpty();
        assertThat(deliveries.findById("m-2").orElseThrow().attempts()).hasSize(1);
    }

    @Test
    void storesTheOutcomesOfAGroupAtOnceButNoneThatIsNotItsSendersAnyMore() {
        queue("m-1");
        queue("m-2");
        var claimed = claim(queue);
        queue.storeAttempts(
                claimed.getFirst().heldLease(),
                claimed.stream().map(this::started).toList());
        claimed.forEach(mail -> mail.startAttempt(attempt(), Mails.LETTER));
        var lost = deliveries.findById("m-1").orElseThrow();
        lost.release("its lease ended", time.now());
        deliveries.save(lost);

        recording.record(claimed.stream()
                .map(mail -> new Conclusion(mail, it -> it.accept("250 ok", time.now())))
                .toList());

        assertThat(deliveries.findById("m-1").orElseThrow().status()).isEqualTo(DeliveryStatus.CREATED);
        var accepted = deliveries.findById("m-2").orElseThrow();
        assertThat(accepted.status()).isEqualTo(DeliveryStatus.ACCEPTED);
        assertThat(accepted.letter()).isNull();
        await().untilAsserted(() -> assertThat(kafka.on("notification.deliveries", "delivery.accepted.v1"))
                .extracting(event -> event.key())
                .containsExactly("m-2"));
    }

    @Test
    void takesWhatIsReportedOfAMailByItsMessageId() {
        queue("m-1");
        var claimed = claim(queue).getFirst();
        var messageId = claimed.messageId();
        assertThat(reporting.report(messageId, delivered())).isEmpty(); // never sent
        queue.storeAttempts(claimed.heldLease(), List.of(started(claimed)));

        assertThat(reporting.report(messageId, delivered()))
                .contains(new ReportedMail("m-1", "ha", "digest-of-an-address"));
        reporting.report(messageId, delivered());

        var reported = deliveries.findById("m-1").orElseThrow();
        assertThat(reported.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(reported.receipts()).hasSize(1);
        assertThat(reporting.report("<nobody@vidu.vn>", delivered())).isEmpty();
    }

    private Receipt delivered() {
        return new Receipt("report-1", time.now(), Receipt.Saying.DELIVERED, "2.0.0", "delivered");
    }

    @Test
    void queuesTheSameMailOnce() {
        queue("m-1");
        queue("m-1");
        assertThat(deliveries.count()).isEqualTo(1);
        assertThat(claim(queue)).hasSize(1);
        queue("m-1");
        assertThat(claim(queue)).isEmpty();
    }

    @Test
    void keepsAClaimFromBeingOverwrittenByOneWhoReadBefore() {
        queue("m-1");
        var readBefore = deliveries.findById("m-1").orElseThrow();
        claim(queue);
        readBefore.cancelUnsent("the task is closed", time.now());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> deliveries.save(readBefore));
    }

    @Test
    void returnsAMailWhoseSenderVanishedAndLetsThatSenderRecordNothing() {
        queue("m-1");
        var claimed = claim(queue).getFirst();
        var attempt = attempt();
        assertThat(queue.storeAttempts(claimed.heldLease(), List.of(started(claimed))))
                .containsExactly("m-1");
        claimed.startAttempt(attempt, Mails.LETTER);
        await().until(() -> !queue.abandoned(10).isEmpty());

        sweeper.returnAbandoned();

        var again = claim(queue).getFirst();
        assertThat(again.attempts()).hasSize(1);
        assertThat(again.messageId()).isEqualTo(claimed.messageId());
        assertThat(again.letter()).isEqualTo(Mails.LETTER);
        assertThat(queue.storeAttempts(claimed.heldLease(), List.of(started(claimed))))
                .isEmpty();
        assertThat(queue.held(List.of("m-1"), claimed.heldLease())).isEmpty();
        claimed.accept("250 ok", time.now());
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> deliveries.save(claimed));
    }

    @Test
    void letsNoMailBeBegunThatItsLeaseMayNotOutlast() {
        queue("m-1");
        var claimed = claim(queue).getFirst();
        var tooLate = claimed.heldLease().until().minusSeconds(1);
        await().until(() -> time.now().isAfter(tooLate));

        assertThat(queue.lastsLongEnough(claimed.heldLease())).isFalse();
    }

    @Test
    void dealsWhoeverHasWaitedLongestFirstAndNobodyBeforeItsTurn() {
        queue("m-early");
        queue("m-late");
        var early = claim(queue).getFirst();
        assertThat(early.id()).isEqualTo("m-early");
        early.waitFor("the recipient is not known yet", time.now().plusSeconds(3600));
        deliveries.save(early);
        deliveries
                .findById("m-late")
                .filter(late -> late.status() == DeliveryStatus.SENDING)
                .ifPresent(late -> {
                    late.release("given back", time.now());
                    deliveries.save(late);
                });
        assertThat(claim(queue)).extracting(Delivery::id).containsExactly("m-late");
    }

    @Test
    void cancelsOnlyWhatIsUnsentOfOneCause() {
        queue("m-sending");
        var sending = claim(queue).getFirst();
        queue("m-waiting");
        queueing.queueAll(Map.of("m-other", request("another-task")));

        cancelling.cancelUnsent("task", "the task is closed");
        cancelling.cancelUnsent("task", "the task is closed");

        assertThat(deliveries.findAll())
                .extracting(delivery -> delivery.id() + " " + delivery.status())
                .containsExactlyInAnyOrder("m-sending SENDING", "m-waiting CANCELLED", "m-other CREATED");
        assertThat(sending.status()).isEqualTo(DeliveryStatus.SENDING);
    }

    @Test
    void measuresHowLongTheOldestHasWaited() {
        assertThat(queue.oldestWait()).isZero();
        queue("m-1");
        await().until(() -> queue.oldestWait().toMillis() > 50);
        assertThat(queue.waiting()).isEqualTo(1);
    }

    @Test
    void forgetsAnErasedPersonOnceNothingIsBeingSentToThem() {
        queue("m-1");
        var claimed = begun(claim(queue).getFirst());

        records.forget("ha"); // too early: its sender will store all of it once more
        assertThat(records.isSendingTo("ha")).isTrue();
        claimed.leaveOpen("no answer", time.now(), time.now());
        deliveries.save(claimed);
        assertThat(deliveries.findById("m-1").orElseThrow().letter()).isNotNull();

        records.forget("ha");

        assertThat(records.isSendingTo("ha")).isFalse();
        var kept = deliveries.findById("m-1").orElseThrow();
        assertThat(kept.letter()).isNull();
        assertThat(kept.attempts()).singleElement().satisfies(ended -> {
            assertThat(ended.data()).isNull();
            assertThat(ended.recipient()).isNull();
            assertThat(ended.dataSha256()).isEqualTo("5a3f");
            assertThat(ended.serverReply()).isEqualTo("no answer");
        });
    }

    @Test
    void forgetsLettersThatTellOfAnErasedPersonToSomebodyElse() {
        var line = new MailRequest.Line("task", "pledge.sign", "pledge", "minh", time.now(), Map.of());
        queueing.queueAll(Map.of("m-1", request("escalation").withLines(List.of(line)), "m-2", request("another")));
        for (var claimed : claim(queue)) {
            begun(claimed).leaveOpen("no answer", time.now(), time.now());
            deliveries.save(claimed);
        }

        records.forget("minh");

        assertThat(deliveries.findById("m-1").orElseThrow().letter()).isNull();
        assertThat(deliveries.findById("m-2").orElseThrow().letter()).isEqualTo(Mails.LETTER);
        assertThat(records.about("task", "", 10))
                .extracting(DeliveryRecord::deliveryId)
                .containsExactly("m-1");
    }

    @Test
    void keepsNoLetterForLongerThanItMay() {
        queue("m-1");
        var claimed = begun(claim(queue).getFirst());
        claimed.leaveOpen("no answer", time.now(), time.now());
        deliveries.save(claimed);

        assertThat(records.dropLettersOlderThan(Duration.ofHours(1))).isZero();
        await().until(() -> records.dropLettersOlderThan(Duration.ZERO) == 1);
        assertThat(deliveries.findById("m-1").orElseThrow().letter()).isNull();
    }

    private Delivery begun(Delivery claimed) {
        var started = started(claimed);
        queue.storeAttempts(claimed.heldLease(), List.of(started));
        claimed.startAttempt(started.attempt(), Mails.LETTER);
        return claimed;
    }

    private List<Delivery> claim(DeliveryQueue instance) {
        return instance.claim(OWNER, Lanes.UNLIMITED, Set.of(), 50);
    }

    private StartedAttempt started(Delivery mail) {
        return new StartedAttempt(new PreparedMail(mail, Mails.LETTER), attempt());
    }

    private Attempt attempt() {
        return Mails.attempt(time.now());
    }

    private void queue(String id) {
        queueing.queueAll(Map.of(id, request("task")));
    }

    private static MailRequest request(String causeId) {
        return request(causeId, null);
    }

    private static MailRequest request(String causeId, @Nullable Instant notBefore) {
        return new MailRequest(
                causeId,
                "pledge.sign",
                Occasion.OPENED,
                OWNER,
                "nam-khong-2026",
                "ha",
                Map.of("unitName", "Trường THCS Trần Phú"),
                null,
                List.of(),
                notBefore,
                null,
                List.of());
    }
}
