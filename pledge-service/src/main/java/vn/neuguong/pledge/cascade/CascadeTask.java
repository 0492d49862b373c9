package vn.neuguong.pledge.cascade;

import java.util.Optional;
import java.util.regex.Pattern;

/** The task to take the next step of a launch; a step that changes hands is a new one. */
record CascadeTask(String launchId, int round) {

    static final String KIND = "cascade.record-step";
    static final String KIND_AGAIN = "cascade.redo-step";

    private static final Pattern ID = Pattern.compile("(?<launch>.+)\\.(?<round>\\d{1,9}):record-step");

    /** The task behind an id; empty when it is another kind of task. */
    static Optional<CascadeTask> parse(String taskId) {
        var id = ID.matcher(taskId);
        return id.matches()
                ? Optional.of(new CascadeTask(id.group("launch"), Integer.parseInt(id.group("round"))))
                : Optional.empty();
    }

    String id() {
        return "%s.%d:record-step".formatted(launchId, round);
    }
}
