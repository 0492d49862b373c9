package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.delivery.Cancelling;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.people.Employments;
import vn.neuguong.notification.schedule.ReminderLadder;
import vn.neuguong.notification.schedule.ReminderStep;
import vn.neuguong.notification.schedule.SendingHours;
import vn.neuguong.notification.tasks.Tasks.NextReminder;

/**
 * Remembers people of what is due: one mail a person and day, however many tasks. The id of that mail follows from the
 * person and the newest step, so doing it again, after a crash or in another instance, asks for no second one.
 */
@Service
class Reminding {

    private final Tasks tasks;
    private final Employments employments;
    private final ReminderLadder ladder;
    private final SendingHours hours;
    private final Queueing queueing;
    private final Cancelling cancelling;
    private final Clock clock;

    Reminding(
            Tasks tasks,
            Employments employments,
            ReminderLadder ladder,
            SendingHours hours,
            Queueing queueing,
            Cancelling cancelling,
            Clock clock) {
        this.tasks = tasks;
        this.employments = employments;
        this.ladder = ladder;
        this.hours = hours;
        this.queueing = queueing;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    private record DueStep(Task task, ReminderStep step) {}

    /**
     * Remembers the people of these tasks of all that is due, and moves it to its next step. Whoever is away is
     * remembered on the first working day they are back (trap 13). Mails about the same tasks that are still unsent,
     * after an outage for example, are taken back: the newest says it all.
     */
    void remind(List<Task> due, Instant now) {
        var people = due.stream().map(Task::assigneeId).collect(toSet());
        var known = employments.of(people);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var mails = new LinkedHashMap<String, MailRequest>();
        var next = new ArrayList<NextReminder>();
        tasks.dueForReminder(now, people).stream()
                .collect(groupingBy(Task::assigneeId))
                .forEach((person, theirs) -> {
                    var employment = known.get(person);
                    if (employment != null && employment.isAway(today)) {
                        var tomorrow = hours.nextMomentAfter(now, person);
                        theirs.forEach(task -> next.add(new NextReminder(task, tomorrow)));
                    } else {
                        mails.putAll(mailTo(person, theirs, now));
                        theirs.forEach(task -> next.add(new NextReminder(task, nextStep(task, now))));
                    }
                });
        queueing.queueAll(mails);
        takeBackOlder(mails);
        tasks.advance(next);
    }

    private Map<String, MailRequest> mailTo(String person, List<Task> theirs, Instant now) {
        var mail = new LinkedHashMap<String, MailRequest>();
        var steps = theirs.stream()
                .flatMap(task -> ladder.newestDue(task, now).map(step -> new DueStep(task, step)).stream())
                .sorted(Comparator.comparing((DueStep due) -> due.task().dueAt())
                        .thenComparing(due -> due.task().id()))
                .toList();
        steps.stream()
                .map(due -> due.step().day())
                .max(Comparator.naturalOrder())
                .ifPresent(day -> mail.put(
                        person + ":reminder:" + day,
                        ReminderMails.about(
                                steps.stream().map(DueStep::task).toList(), hours.nextMomentAfter(now, person))));
        return mail;
    }

    private @Nullable Instant nextStep(Task task, Instant now) {
        return ladder.next(task, now).map(ReminderStep::at).orElse(null);
    }

    private void takeBackOlder(Map<String, MailRequest> mails) {
        var causes = new ArrayList<String>();
        mails.values().forEach(mail -> {
            causes.add(ReminderMails.causeOfDigests(mail.personId()));
            mail.lines().forEach(line -> causes.add(line.taskId()));
        });
        if (!causes.isEmpty()) {
            cancelling.cancelUnsentExcept(mails.keySet(), causes, "a newer reminder takes its place");
        }
    }
}
