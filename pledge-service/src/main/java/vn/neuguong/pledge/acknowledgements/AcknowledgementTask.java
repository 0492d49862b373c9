package vn.neuguong.pledge.acknowledgements;

import java.util.Optional;
import java.util.regex.Pattern;

/** The task of one round of a queue. */
record AcknowledgementTask(String queueId, int round) {

    static final String KIND = "pledge.acknowledge";

    private static final Pattern ID = Pattern.compile("(?<queue>.+)\\.(?<round>\\d{1,9}):acknowledge");

    /** The round behind a task id; empty when it is another kind of task. */
    static Optional<AcknowledgementTask> parse(String taskId) {
        var id = ID.matcher(taskId);
        return id.matches()
                ? Optional.of(new AcknowledgementTask(id.group("queue"), Integer.parseInt(id.group("round"))))
                : Optional.empty();
    }

    String id() {
        return "%s.%d:acknowledge".formatted(queueId, round);
    }
}
