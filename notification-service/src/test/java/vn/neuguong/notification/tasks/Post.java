package vn.neuguong.notification.tasks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.neuguong.notification.delivery.Cancelling;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;

/** A queue whose mails are sent when the test says so, under the rules of the real one. */
final class Post {

    /** A mail that was sent, as it was when it was written. */
    record Sent(String id, MailRequest request) {}

    private final Map<String, MailRequest> waiting = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Tasks tasks;
    private final OpenLines lines;
    final Queueing queueing = mock();
    final Cancelling cancelling = mock();

    Post(Tasks tasks) {
        this.tasks = tasks;
        this.lines = new OpenLines(tasks);
        doAnswer(call -> queue(call.getArgument(0))).when(queueing).queueAll(any());
        doAnswer(call -> waiting.values().removeIf(mail -> mail.causeId().equals(call.getArgument(0))))
                .when(cancelling)
                .cancelUnsent(any(), any());
    }

    private Object queue(Map<String, MailRequest> requests) {
        requests.forEach((id, request) -> {
            if (!asked.contains(id)) {
                asked.add(id);
                waiting.put(id, request);
            }
        });
        return requests;
    }

    /** Every mail ever asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    List<MailRequest> waiting() {
        return List.copyOf(waiting.values());
    }

    /** Hands over what is waiting, as the workers do. */
    void sendAll() {
        waiting.forEach((id, request) -> {
            if (request.listsTasks()) {
                var current = lines.of(Map.of(id, request)).get(id);
                if (current != null) {
                    sent.add(new Sent(id, current));
                }
            } else if (!tasks.contains(request.causeId())) {
                sent.add(new Sent(id, request));
            }
        });
        waiting.clear();
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }
}
