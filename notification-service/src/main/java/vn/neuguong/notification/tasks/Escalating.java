package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.people.Employment;
import vn.neuguong.notification.people.Employments;
import vn.neuguong.notification.schedule.EscalationPlan;
import vn.neuguong.notification.tasks.Tasks.NextEscalation;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.units.Superiors;
import vn.neuguong.notification.units.Units;

/**
 * Tells officials who below them is late: one mail per official, day and kind of task. First every late task is put on
 * its official's list, then the mails are asked for, which read the list when they are written, then the tasks move on;
 * whatever stops in between is taken up again and makes the same lists.
 */
@Service
class Escalating {

    static final String KIND = "notification.escalation";

    private final Tasks tasks;
    private final Employments employments;
    private final Units units;
    private final EscalationPlan plan;
    private final Queueing queueing;
    private final Clock clock;

    Escalating(Tasks tasks, Employments employments, Units units, EscalationPlan plan, Queueing queueing, Clock clock) {
        this.tasks = tasks;
        this.employments = employments;
        this.units = units;
        this.plan = plan;
        this.queueing = queueing;
        this.clock = clock;
    }

    /** One list: what a mail is about. */
    private record LateList(String officialId, String kind, LocalDate day) {

        String id() {
            return "%s:escalation:%s:%s".formatted(officialId, kind, day);
        }
    }

    /** Tells of everything that is due. */
    void escalate(Instant now) {
        var lists = new LinkedHashMap<LateList, Set<String>>();
        var superiors = units.superiors();
        tasks.dueForEscalation(now, page -> putOnLists(page, superiors, now, lists));
        var mails = new LinkedHashMap<String, MailRequest>();
        lists.forEach((list, unitNames) -> mails.put(list.id(), mail(list, String.join(", ", unitNames))));
        queueing.queueAll(mails);
        moveOn(now);
    }

    private void putOnLists(List<Task> late, Superiors superiors, Instant now, Map<LateList, Set<String>> lists) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var known = employments.of(late.stream().map(Task::assigneeId).collect(toSet()));
        var officials = Officials.above(known.values(), superiors, employments, today);
        var changes = new ArrayList<NextEscalation>();
        for (var task : late) {
            var before = Objects.requireNonNull(task.escalation());
            var employment = known.get(task.assigneeId());
            if (employment == null || employment.isAway(today)) {
                changes.add(new NextEscalation(task, putOff(before, now)));
                continue;
            }
            var after = before.pending() ? before : listed(before, employment, officials, now);
            changes.add(new NextEscalation(task, after));
            if (after.pending()) {
                lists.computeIfAbsent(listOf(task, after), _ -> new TreeSet<>())
                        .add(officials.unitOf(employment, after).orElseGet(() -> unitOf(employment)));
            }
        }
        tasks.escalate(changes);
    }

    private static LateList listOf(Task task, Escalation listed) {
        return new LateList(
                Objects.requireNonNull(listed.officialId()), task.kind(), Objects.requireNonNull(listed.listedOn()));
    }

    /** The person is away, or not heard of yet; or all who could be told are away. */
    private Escalation putOff(Escalation before, Instant now) {
        return new Escalation(before.level(), plan.nextDayAfter(now), false, before.officialId(), before.listedOn());
    }

    /** Where there is nobody to tell, that is the end of it. */
    private Escalation listed(Escalation before, Employment late, Officials officials, Instant now) {
        if (officials.areAway(late, before)) {
            return putOff(before, now);
        }
        var today = LocalDate.ofInstant(now, clock.getZone());
        return officials
                .next(late, before)
                .map(official -> new Escalation(before.level(), before.nextAt(), true, official.personId(), today))
                .orElseGet(() -> new Escalation(before.level(), null, false, before.officialId(), before.listedOn()));
    }

    private String unitOf(Employment employment) {
        return units.find(employment.unitId()).map(unit -> unit.name()).orElse(employment.unitId());
    }

    private static MailRequest mail(LateList list, String unitName) {
        return new MailRequest(
                list.id(),
                KIND,
                Occasion.ESCALATED,
                MailRequest.OURSELVES,
                KIND,
                list.officialId(),
                Map.of(
                        "unitName",
                        unitName,
                        "kind",
                        list.kind(),
                        "day",
                        list.day().toString()),
                null,
                List.of());
    }

    private void moveOn(Instant now) {
        var listed = tasks.listedAndDue(now);
        while (!listed.isEmpty()) {
            tasks.escalate(listed.stream().map(task -> movedOn(task, now)).toList());
            listed = tasks.listedAndDue(now);
        }
    }

    private NextEscalation movedOn(Task task, Instant now) {
        var before = Objects.requireNonNull(task.escalation());
        var level = before.level() + 1;
        var next = plan.momentOf(level, task.kind(), task.dueAt(), now).orElse(null);
        return new NextEscalation(task, new Escalation(level, next, false, before.officialId(), before.listedOn()));
    }
}
