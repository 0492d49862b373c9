package vn.neuguong.endtoend.chaos.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.endtoend.chaos.checker.RunOfLan.INSPECTION;
import static vn.neuguong.endtoend.chaos.checker.RunOfLan.NOON;
import static vn.neuguong.endtoend.chaos.checker.RunOfLan.PLEDGE;
import static vn.neuguong.endtoend.chaos.checker.RunOfLan.SEAT;
import static vn.neuguong.endtoend.chaos.checker.RunOfLan.change;
import static vn.neuguong.endtoend.chaos.checker.RunOfLan.event;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.endtoend.chaos.checker.Facts.Aggregate;
import vn.neuguong.endtoend.chaos.checker.Facts.DeadLetter;
import vn.neuguong.endtoend.chaos.checker.Facts.DeliveryFact;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;
import vn.neuguong.endtoend.chaos.checker.Facts.Inspection;
import vn.neuguong.endtoend.chaos.checker.Facts.MailFact;
import vn.neuguong.endtoend.chaos.checker.Facts.PledgeFact;
import vn.neuguong.endtoend.chaos.checker.Facts.Projection;
import vn.neuguong.endtoend.chaos.checker.Facts.Takeover;
import vn.neuguong.endtoend.chaos.checker.Facts.TaskFact;
import vn.neuguong.endtoend.chaos.proxies.HandOver;
import vn.neuguong.endtoend.chaos.workload.Answer;
import vn.neuguong.local.launcher.ProcessName;

class CheckerUnitTests {

    private final RunOfLan run = new RunOfLan();

    @Test
    void findsNothingInARunThatKeptEveryPromise() {
        assertThat(run.violations()).isEmpty();
    }

    @Test
    void findsALostSignature() {
        run.pledges.set(0, pledge("INVITED", Map.of(), 0, Map.of()));

        assertThat(run.brokenPromises()).contains(Promise.NOTHING_LOST);
    }

    @Test
    void findsALostAcknowledgement() {
        run.pledges.set(0, pledge("SIGNED", Map.of(SEAT, "WAITING"), 1, Map.of()));

        assertThat(run.brokenPromises()).contains(Promise.NOTHING_LOST);
    }

    @Test
    void findsALostInspection() {
        run.inspections.set(0, new Inspection(INSPECTION, "nam-khong", "TH-KIM-LIEN", "OPEN"));

        assertThat(run.brokenPromises()).contains(Promise.NOTHING_LOST);
    }

    @Test
    void findsALostInvitation() {
        run.people.put("TH-KIM-LIEN", Set.of("lan", "minh"));

        assertThat(run.brokenPromises()).contains(Promise.NOTHING_LOST);
    }

    @Test
    void findsALostLaunch() {
        run.programmes.clear();

        assertThat(run.brokenPromises()).contains(Promise.NOTHING_LOST);
    }

    @Test
    void findsASignatureNobodyTriedToGive() {
        run.tried.remove(PLEDGE + ":sign");

        assertThat(run.brokenPromises()).containsExactly(Promise.NOTHING_WITHOUT_CAUSE);
    }

    @Test
    void findsEventsOfAnAggregateThatIsNotStored() {
        run.records.add(event("pledge.pledges", 5, "nam-khong.1.ma", "pledge.invited.v1", 1, "{}"));

        assertThat(run.brokenPromises()).contains(Promise.NOTHING_WITHOUT_CAUSE);
    }

    @Test
    void findsAProjectionThatMissedAnEvent() {
        change(
                run.projections,
                one -> one.id().equals(PLEDGE),
                _ -> new Projection("award", "pledges", PLEDGE, "INVITED", 1));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONCE_PER_CONSUMER);
    }

    @Test
    void findsAProjectionOfNothing() {
        run.projections.add(new Projection("award", "pledges", "nam-khong.1.ma", "SIGNED", 3));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONCE_PER_CONSUMER);
    }

    @Test
    void findsASecondInspectionOfOneSchool() {
        run.inspections.add(new Inspection(INSPECTION + "-2", "nam-khong", "TH-KIM-LIEN", "OPEN"));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONCE_PER_CONSUMER);
    }

    @Test
    void findsAPledgeThatWaitsWithoutBeingQueued() {
        run.pledges.set(0, pledge("SIGNED", Map.of(SEAT, "WAITING"), 1, Map.of()));
        run.accepted.removeIf(Answer.Acknowledged.class::isInstance);
        change(
                run.projections,
                one -> one.id().equals(PLEDGE),
                _ -> new Projection("award", "pledges", PLEDGE, "SIGNED", 3));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONCE_PER_CONSUMER);
    }

    @Test
    void findsATaskThatStaysOpenAfterItsClosing() {
        run.tasks.set(0, new TaskFact(PLEDGE + ":sign", "OPEN"));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONCE_PER_CONSUMER);
    }

    @Test
    void findsAGapInTheEventsOfAnAggregate() {
        run.records.removeIf(record -> record.type().equals("task.closed.v1"));

        assertThat(run.brokenPromises()).contains(Promise.ORDER_PER_AGGREGATE);
    }

    @Test
    void findsAnEventThatWasOvertaken() {
        change(run.records, record -> record.type().equals("pledge.invited.v1"), record -> moved(record, 8));

        assertThat(run.brokenPromises()).containsExactly(Promise.ORDER_PER_AGGREGATE);
    }

    @Test
    void acceptsTheSameEventAgainAfterAFault() {
        run.records.add(moved(signed(), 8));

        assertThat(run.violations()).isEmpty();
    }

    @Test
    void findsARepeatThatNoFaultExplains() {
        run.records.add(moved(signed(), 8));
        run.faults.clear();
        run.faults.add(RunOfLan.killed(ProcessName.PLEDGE, NOON.plusSeconds(60)));
        run.faults.add(RunOfLan.killed(ProcessName.AWARD, NOON));

        assertThat(run.brokenPromises()).containsExactly(Promise.ORDER_PER_AGGREGATE);
    }

    @Test
    void findsARepeatWithAnotherBody() {
        var again = event("pledge.pledges", 8, PLEDGE, "pledge.signed.v1", 3, "{\"other\":1}");
        run.records.add(again);

        assertThat(run.brokenPromises()).containsExactly(Promise.ORDER_PER_AGGREGATE);
    }

    @Test
    void findsAMailNobodyGot() {
        run.mails.clear();

        assertThat(run.brokenPromises()).containsExactly(Promise.ONE_MAIL_PER_REASON);
    }

    @Test
    void findsATaskWithoutItsMail() {
        run.deliveries.clear();
        run.mails.clear();

        assertThat(run.brokenPromises()).containsExactly(Promise.ONE_MAIL_PER_REASON);
    }

    @Test
    void findsAMailSentAgainAfterItsSenderHadTheAnswer() {
        run.mails.add(run.mails.getFirst());
        run.handOvers.add(new HandOver("<thu-1>", NOON.plusSeconds(30), null));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONE_MAIL_PER_REASON);
    }

    @Test
    void acceptsTheSameMailAgainWhenItWasInFlight() {
        run.mails.add(run.mails.getFirst());
        run.handOvers.set(0, new HandOver("<thu-1>", NOON, null));
        run.handOvers.add(new HandOver("<thu-1>", NOON.plusSeconds(30), NOON.plusSeconds(31)));

        assertThat(run.violations()).isEmpty();
    }

    @Test
    void findsARepeatedMailThatIsNotTheSameToTheByte() {
        run.mails.add(new MailFact("<thu-1>", "lan@truong.example", NOON.plusSeconds(30), "Kính gửi,"));
        run.handOvers.set(0, new HandOver("<thu-1>", NOON, null));
        run.handOvers.add(new HandOver("<thu-1>", NOON.plusSeconds(30), null));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONE_MAIL_PER_REASON);
    }

    @Test
    void findsAMailThatWasSentAlthoughItWasCancelled() {
        run.deliveries.set(
                0, new DeliveryFact(PLEDGE + ":sign:opened", PLEDGE + ":sign", "lan", "CANCELLED", "<thu-1>"));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONE_MAIL_PER_REASON);
    }

    @Test
    void findsAnEventAmongTheDeadLetters() {
        run.deadLetters.add(new DeadLetter("pledge.pledges", "award-service", "", PLEDGE + "-3", "database"));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONLY_POISON_IS_DEAD);
    }

    @Test
    void findsPoisonThatOneGroupDidNotBury() {
        run.records.add(RunOfLan.poison("poison-1-BAD_JSON"));
        run.deadLetters.add(new DeadLetter("pledge.pledges", "award-service", "poison-1-BAD_JSON", "", "bad"));

        assertThat(run.brokenPromises()).containsExactly(Promise.ONLY_POISON_IS_DEAD);

        run.deadLetters.add(new DeadLetter("pledge.pledges", "pledge-service", "poison-1-BAD_JSON", "", "bad"));

        assertThat(run.violations()).isEmpty();
    }

    @Test
    void findsUnpublishedEvents() {
        run.aggregates.add(new Aggregate("pledge-service", "pledges", "nam-khong.1.minh", 1, 1, ""));

        assertThat(run.brokenPromises()).containsExactly(Promise.NOTHING_STUCK);
    }

    @Test
    void findsUnreadRecords() {
        run.lag.put("award-service", 2L);

        assertThat(run.brokenPromises()).containsExactly(Promise.NOTHING_STUCK);
    }

    @Test
    void findsAMailThatIsStillBeingSent() {
        run.deliveries.set(0, new DeliveryFact(PLEDGE + ":sign:opened", PLEDGE + ":sign", "lan", "SENDING", "<thu-1>"));

        assertThat(run.brokenPromises()).containsExactly(Promise.NOTHING_STUCK);
    }

    @Test
    void findsASecondSignature() {
        run.pledges.set(0, pledge("IN_FORCE", Map.of(SEAT, "ACKNOWLEDGED"), 2, Map.of(SEAT, 1L)));

        assertThat(run.brokenPromises()).containsExactly(Promise.DONE_ONCE);
    }

    @Test
    void findsASecondAcknowledgementByTheSameSeat() {
        run.pledges.set(0, pledge("IN_FORCE", Map.of(SEAT, "ACKNOWLEDGED"), 1, Map.of(SEAT, 2L)));

        assertThat(run.brokenPromises()).containsExactly(Promise.DONE_ONCE);
    }

    @Test
    void findsTwoClicksThatWereBothToldTheySigned() {
        run.accepted.add(new Answer.Signed(PLEDGE, true, NOON.plusSeconds(1)));

        assertThat(run.brokenPromises()).containsExactly(Promise.DONE_ONCE);
    }

    @Test
    void findsARelayNobodyTookOverInTime() {
        run.takeovers.set(0, killedRelay(5_001, true));

        assertThat(run.brokenPromises()).containsExactly(Promise.RELAY_TAKEN_OVER);
    }

    @Test
    void forgivesALateTakeoverWhenOtherThingsWereWrongToo() {
        run.takeovers.set(0, killedRelay(9_000, false));

        assertThat(run.violations()).isEmpty();
    }

    private static Takeover killedRelay(int missedForMillis, boolean inACalm) {
        return new Takeover(ProcessName.PLEDGE, NOON, Duration.ofMillis(missedForMillis), inACalm);
    }

    private EventRecord signed() {
        return run.records.stream()
                .filter(record -> record.type().equals("pledge.signed.v1"))
                .findFirst()
                .orElseThrow();
    }

    private static EventRecord moved(EventRecord record, long offset) {
        return event(record.topic(), offset, record.key(), record.type(), record.sequence(), record.body());
    }

    private static PledgeFact pledge(
            String status, Map<String, String> seats, long signatures, Map<String, Long> acknowledgements) {
        return new PledgeFact(PLEDGE, "nam-khong", "TH-KIM-LIEN", "lan", status, seats, signatures, acknowledgements);
    }
}
