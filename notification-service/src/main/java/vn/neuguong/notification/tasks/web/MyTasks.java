package vn.neuguong.notification.tasks.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.schedule.DueDay;
import vn.neuguong.notification.tasks.OpenTasks;
import vn.neuguong.notification.tasks.Task;
import vn.neuguong.notification.templates.MailTemplates;

/** Puts a person's open tasks into words, a page at a time. */
@Component
class MyTasks {

    static final int ON_A_PAGE = 20;

    private final OpenTasks tasks;
    private final MailTemplates templates;
    private final Clock clock;

    MyTasks(OpenTasks tasks, MailTemplates templates, Clock clock) {
        this.tasks = tasks;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * One page of the list.
     *
     * @param total tasks on all pages
     * @param page which page this is, from 1 on
     */
    record Listed(List<TaskLine> lines, long total, int page, int pages) {}

    /** The page asked for, or the nearest there is. */
    Listed list(String personId, int page, Locale reader) {
        var total = tasks.count(personId);
        var pages = (int) Math.max(1, Math.ceilDiv(total, (long) ON_A_PAGE));
        var shown = Math.clamp(page, 1, pages);
        var lines = tasks.page(personId, (shown - 1) * ON_A_PAGE, ON_A_PAGE).stream()
                .map(task -> line(task, reader))
                .toList();
        return new Listed(lines, total, shown, pages);
    }

    private TaskLine line(Task task, Locale reader) {
        var dueDay = DueDay.of(task.dueAt(), clock.getZone());
        var words = templates.taskWords(task.kind(), reader.getLanguage(), task.parameters());
        return new TaskLine(
                task.id(),
                words.title(),
                words.action(),
                task.parameters().get("unitName"),
                dueDay,
                DueDay.daysLeft(dueDay, clock));
    }
}
