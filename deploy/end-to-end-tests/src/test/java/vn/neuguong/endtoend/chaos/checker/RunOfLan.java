package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.neuguong.endtoend.chaos.checker.Facts.Aggregate;
import vn.neuguong.endtoend.chaos.checker.Facts.DeadLetter;
import vn.neuguong.endtoend.chaos.checker.Facts.DeliveryFact;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;
import vn.neuguong.endtoend.chaos.checker.Facts.Inspection;
import vn.neuguong.endtoend.chaos.checker.Facts.MailFact;
import vn.neuguong.endtoend.chaos.checker.Facts.PledgeFact;
import vn.neuguong.endtoend.chaos.checker.Facts.Projection;
import vn.neuguong.endtoend.chaos.checker.Facts.Queue;
import vn.neuguong.endtoend.chaos.checker.Facts.Takeover;
import vn.neuguong.endtoend.chaos.checker.Facts.TaskFact;
import vn.neuguong.endtoend.chaos.cluster.Member;
import vn.neuguong.endtoend.chaos.faults.Fault;
import vn.neuguong.endtoend.chaos.faults.FaultWindow;
import vn.neuguong.endtoend.chaos.proxies.HandOver;
import vn.neuguong.endtoend.chaos.workload.Answer;
import vn.neuguong.local.launcher.ProcessName;

/**
 * What is left of a run in which every promise was kept: Lan of the school Kim Liên was invited, signed, and was
 * acknowledged by her head. Each test spoils one thing in it.
 */
final class RunOfLan {

    static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    static final String PLEDGE = "nam-khong.1.lan";
    static final String SEAT = "HEAD:hung";
    static final String INSPECTION = "nam-khong.TH-KIM-LIEN.self";
    static final Map<String, Set<String>> READERS = Map.of(
            "pledge.pledges",
            Set.of("pledge-service", "award-service"),
            "pledge.tasks",
            Set.of("notification-service"));

    final List<Answer> accepted = new ArrayList<>(List.of(
            new Answer.Imported(1, 1, NOON),
            new Answer.Launched("nam-khong", "TH-KIM-LIEN", NOON),
            new Answer.Signed(PLEDGE, true, NOON),
            new Answer.Acknowledged(PLEDGE, "HEAD", "hung", NOON),
            new Answer.Inspected(INSPECTION, NOON)));
    final Set<String> tried = new HashSet<>(Set.of(PLEDGE + ":sign", INSPECTION + ":self-inspect"));
    final List<FaultWindow> faults = new ArrayList<>(List.of(killed(ProcessName.PLEDGE, NOON)));
    final List<Aggregate> aggregates = new ArrayList<>(List.of(
            new Aggregate("pledge-service", "pledges", PLEDGE, 4, 0, ""),
            new Aggregate("pledge-service", "orgUnits", "TH-KIM-LIEN", 1, 0, "")));
    final List<PledgeFact> pledges = new ArrayList<>(List.of(new PledgeFact(
            PLEDGE, "nam-khong", "TH-KIM-LIEN", "lan", "IN_FORCE", Map.of(SEAT, "ACKNOWLEDGED"), 1, Map.of(SEAT, 1L))));
    final List<Queue> queues =
            new ArrayList<>(List.of(new Queue("nam-khong.1.TH-KIM-LIEN.HEAD.hung", "nam-khong " + SEAT, Set.of())));
    final List<Inspection> inspections =
            new ArrayList<>(List.of(new Inspection(INSPECTION, "nam-khong", "TH-KIM-LIEN", "COMPLETED")));
    final Map<String, Set<String>> people = new HashMap<>(Map.of("TH-KIM-LIEN", Set.of("lan")));
    final Set<String> programmes = new HashSet<>(Set.of("nam-khong"));
    final List<EventRecord> records = new ArrayList<>(List.of(
            event("pledge.roster-units", 0, "TH-KIM-LIEN", "unit.changed.v1", 1, "{}"),
            event("pledge.pledges", 0, PLEDGE, "pledge.invited.v1", 1, "{}"),
            event("pledge.pledges", 1, PLEDGE, "pledge.signed.v1", 3, "{}"),
            event("pledge.tasks", 0, PLEDGE, "task.opened.v1", 2, "{\"taskId\":\"" + PLEDGE + ":sign\"}"),
            event("pledge.tasks", 1, PLEDGE, "task.closed.v1", 4, "{\"taskId\":\"" + PLEDGE + ":sign\"}")));
    final List<DeadLetter> deadLetters = new ArrayList<>();
    final List<Projection> projections = new ArrayList<>(List.of(
            new Projection("inspection", "people", "lan", "", 1),
            new Projection("award", "people", "lan", "", 1),
            new Projection("notification", "people", "lan", "", 1),
            new Projection("inspection", "units", "TH-KIM-LIEN", "", 1),
            new Projection("award", "units", "TH-KIM-LIEN", "", 1),
            new Projection("inspection", "programmes", "nam-khong", "", 1),
            new Projection("award", "programmes", "nam-khong", "", 1),
            new Projection("award", "inspections", INSPECTION, "", 1),
            new Projection("award", "pledges", PLEDGE, "IN_FORCE", 3)));
    final List<TaskFact> tasks = new ArrayList<>(List.of(new TaskFact(PLEDGE + ":sign", "CLOSED")));
    final List<DeliveryFact> deliveries = new ArrayList<>(
            List.of(new DeliveryFact(PLEDGE + ":sign:opened", PLEDGE + ":sign", "lan", "ACCEPTED", "<thu-1>")));
    final List<MailFact> mails =
            new ArrayList<>(List.of(new MailFact("<thu-1>", "lan@truong.example", NOON, "Kính gửi")));
    final List<HandOver> handOvers = new ArrayList<>(List.of(new HandOver("<thu-1>", NOON, NOON.plusMillis(5))));
    final Map<String, Long> lag = new HashMap<>(Map.of("award-service", 0L));

    final List<Takeover> takeovers =
            new ArrayList<>(List.of(new Takeover(ProcessName.PLEDGE, NOON, Duration.ofMillis(4_200), true)));

    static EventRecord event(String topic, long offset, String key, String type, long sequence, String body) {
        var id = "%s-%d".formatted(key, sequence);
        return new EventRecord(
                topic, 0, offset, NOON.plusSeconds(offset), key, "/pledge-service", id, type, sequence, body, "");
    }

    static EventRecord poison(String id) {
        return new EventRecord("pledge.pledges", 0, 9, NOON, id, "/pledge-service", id, "pledge.signed.v1", 1, "{", id);
    }

    static FaultWindow killed(ProcessName service, Instant at) {
        return new FaultWindow(new Fault.Kill(new Member(service, 1)), at, at.plusSeconds(2));
    }

    static <T> void change(List<T> all, Predicate<T> which, UnaryOperator<T> how) {
        all.replaceAll(one -> which.test(one) ? how.apply(one) : one);
    }

    Set<Promise> brokenPromises() {
        return violations().stream().map(Violation::promise).collect(toCollection(TreeSet::new));
    }

    List<Violation> violations() {
        return new Checker(READERS)
                .check(new Facts(
                        accepted,
                        tried,
                        faults,
                        aggregates,
                        pledges,
                        queues,
                        inspections,
                        people,
                        programmes,
                        records,
                        deadLetters,
                        projections,
                        tasks,
                        deliveries,
                        mails,
                        handOvers,
                        lag,
                        takeovers));
    }
}
