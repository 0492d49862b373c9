package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.CurrentLines;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.templates.Occasion;

/** What mails about several tasks still list: a person's reminders that are open, or who is late today. */
@Component
class OpenLines implements CurrentLines {

    /** More than anybody reads; a mail has to have an end. */
    private static final int LONGEST_LIST = 1000;

    private final Tasks tasks;

    OpenLines(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Map<String, MailRequest> of(Map<String, MailRequest> asked) {
        var open = tasks.openAmong(asked.values().stream()
                .filter(request -> request.occasion() == Occasion.DIGEST)
                .flatMap(request -> request.lines().stream())
                .map(MailRequest.Line::taskId)
                .collect(toSet()));
        var current = new HashMap<String, MailRequest>();
        asked.forEach((deliveryId, request) -> {
            var lines = request.occasion() == Occasion.DIGEST ? stillOpen(request, open) : stillLate(request);
            if (!lines.isEmpty()) {
                current.put(deliveryId, request.withLines(lines));
            }
        });
        return current;
    }

    private static List<MailRequest.Line> stillOpen(MailRequest digest, Set<String> open) {
        return digest.lines().stream()
                .filter(line -> open.contains(line.taskId()))
                .toList();
    }

    private List<MailRequest.Line> stillLate(MailRequest escalation) {
        var about = escalation.parameters();
        return tasks
                .onList(
                        escalation.personId(),
                        Objects.requireNonNull(about.get("kind")),
                        LocalDate.parse(Objects.requireNonNull(about.get("day"))),
                        LONGEST_LIST)
                .stream()
                .map(Task::line)
                .toList();
    }
}
