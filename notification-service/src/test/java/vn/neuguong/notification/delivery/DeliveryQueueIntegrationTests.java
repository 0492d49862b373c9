package vn.neuguong.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.TestPropertySource;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.testing.IntegrationTest;

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

    @BeforeEach
    void empty() {
        deliveries.deleteAll();
    }

    @Test
    void dealsEveryMailToOneOfManyWorkers() throws Exception {
        IntStream.range(0, 300).forEach(number -> queue("m-" + number));
        Callable<List<String>> worker = () -> {
            var mine = new ArrayList<String>();
            for (var batch = queue.claim(OWNER); !batch.isEmpty(); batch = queue.claim(OWNER)) {
                batch.forEach(delivery -> mine.add(delivery.id()));
            }
            return mine;
        };
        try (var workers = Executors.newFixedThreadPool(8)) {
            var dealt = new ArrayList<String>();
            for (var share : workers.invokeAll(Collections.nCopies(8, worker))) {
                dealt.addAll(share.get());
            }
            assertThat(dealt).hasSize(300).doesNotHaveDuplicates();
        }
    }

    @Test
    void queuesTheSameMailOnce() {
        queue("m-1");
        queue("m-1");
        assertThat(deliveries.count()).isEqualTo(1);
        assertThat(queue.claim(OWNER)).hasSize(1);
        queue("m-1");
        assertThat(queue.claim(OWNER)).isEmpty();
    }

    @Test
    void keepsAClaimFromBeingOverwrittenByOneWhoReadBefore() {
        queue("m-1");
        var readBefore = deliveries.findById("m-1").orElseThrow();
        queue.claim(OWNER);
        readBefore.cancelUnsent("the task is closed", time.now());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> deliveries.save(readBefore));
    }

    @Test
    void returnsAMailWhoseSenderVanishedAndLetsThatSenderRecordNothing() {
        queue("m-1");
        var claimed = queue.claim(OWNER).getFirst();
        var attempt = attempt();
        assertThat(queue.storeAttempt(claimed, attempt, Mails.LETTER)).isTrue();
        claimed.startAttempt(attempt, Mails.LETTER);
        await().until(() -> !queue.abandoned(10).isEmpty());

        sweeper.returnAbandoned();

        var again = queue.claim(OWNER).getFirst();
        assertThat(again.attempts()).hasSize(1);
        assertThat(again.messageId()).isEqualTo(claimed.messageId());
        assertThat(again.letter()).isEqualTo(Mails.LETTER);
        assertThat(queue.storeAttempt(claimed, attempt, Mails.LETTER)).isFalse();
        assertThat(queue.reload("m-1", claimed.heldLease())).isEmpty();
        claimed.accept("250 ok", time.now());
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> deliveries.save(claimed));
    }

    @Test
    void letsNoMailBeBegunThatItsLeaseMayNotOutlast() {
        queue("m-1");
        var claimed = queue.claim(OWNER).getFirst();
        var tooLate = claimed.heldLease().until().minusSeconds(1);
        await().until(() -> time.now().isAfter(tooLate));

        assertThat(queue.storeAttempt(claimed, attempt(), Mails.LETTER)).isFalse();
        assertThat(deliveries.findById("m-1").orElseThrow().attempts()).isEmpty();
    }

    @Test
    void dealsWhoeverHasWaitedLongestFirstAndNobodyBeforeItsTurn() {
        queue("m-early");
        queue("m-late");
        var early = queue.claim(OWNER).getFirst();
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
        assertThat(queue.claim(OWNER)).extracting(Delivery::id).containsExactly("m-late");
    }

    @Test
    void cancelsOnlyWhatIsUnsentOfOneCause() {
        queue("m-sending");
        var sending = queue.claim(OWNER).getFirst();
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
        var claimed = queue.claim(OWNER).getFirst();
        var attempt = attempt();
        queue.storeAttempt(claimed, attempt, Mails.LETTER);
        claimed.startAttempt(attempt, Mails.LETTER);

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
            assertThat(ended.dataSha256()).isEqualTo("5a3f");
            assertThat(ended.serverReply()).isEqualTo("no answer");
        });
    }

    @Test
    void forgetsLettersThatTellOfAnErasedPersonToSomebodyElse() {
        var line = new MailRequest.Line("task", "pledge.sign", "pledge", "minh", time.now(), Map.of());
        queueing.queueAll(Map.of("m-1", request("escalation").withLines(List.of(line)), "m-2", request("another")));
        for (var claimed : queue.claim(OWNER)) {
            var attempt = attempt();
            queue.storeAttempt(claimed, attempt, Mails.LETTER);
            claimed.startAttempt(attempt, Mails.LETTER);
            claimed.leaveOpen("no answer", time.now(), time.now());
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
        var claimed = queue.claim(OWNER).getFirst();
        var attempt = attempt();
        queue.storeAttempt(claimed, attempt, Mails.LETTER);
        claimed.startAttempt(attempt, Mails.LETTER);
        claimed.leaveOpen("no answer", time.now(), time.now());
        deliveries.save(claimed);

        assertThat(records.dropLettersOlderThan(Duration.ofHours(1))).isZero();
        await().until(() -> records.dropLettersOlderThan(Duration.ZERO) == 1);
        assertThat(deliveries.findById("m-1").orElseThrow().letter()).isNull();
    }

    private Attempt attempt() {
        return Attempt.started(time.now(), Mails.LETTER);
    }

    private void queue(String id) {
        queueing.queueAll(Map.of(id, request("task")));
    }

    private static MailRequest request(String causeId) {
        return new MailRequest(
                causeId,
                "pledge.sign",
                Occasion.OPENED,
                OWNER,
                "nam-khong-2026",
                "ha",
                Map.of("unitName", "Trường THCS Trần Phú"),
                null,
                List.of());
    }
}
