package vn.neuguong.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The last look at the tasks of a group of mails before they are handed over: taken once for all, and again as soon as
 * a slow mail server makes it old.
 */
final class LastLook {

    private static final long OLD_NANOS = Duration.ofSeconds(1).toNanos();

    private final ClosedTasks tasks;
    private final List<String> about;
    private Set<String> closed;
    private long takenAtNanos;

    LastLook(ClosedTasks tasks, List<Delivery> mails) {
        this.tasks = tasks;
        this.about = mails.stream()
                .map(Delivery::request)
                .filter(MailRequest::isAboutTask)
                .map(MailRequest::causeId)
                .distinct()
                .toList();
        this.closed = look();
    }

    private Set<String> look() {
        takenAtNanos = System.nanoTime();
        return about.isEmpty() ? Set.of() : tasks.among(about);
    }

    /** Whether the mail is about a task that is closed. */
    boolean findsClosed(Delivery mail) {
        if (System.nanoTime() - takenAtNanos > OLD_NANOS) {
            closed = look();
        }
        return mail.request().isAboutTask() && closed.contains(mail.request().causeId());
    }
}
