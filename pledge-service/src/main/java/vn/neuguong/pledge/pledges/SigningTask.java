package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;

/**
 * The task of the person who is asked to sign. Who was on leave meanwhile gets another one with a number of its own:
 * the id of a task is unique for ever.
 */
record SigningTask(String pledgeId, int asking) {

    private static final Pattern ID = Pattern.compile("(?<pledge>.+):sign(?:-(?<asking>[1-9]\\d{0,8}))?");

    static SigningTask of(Pledge pledge) {
        return new SigningTask(pledge.id(), pledge.askings());
    }

    /** The task behind an id; empty when it is another kind of task. */
    static Optional<SigningTask> parse(String taskId) {
        var id = ID.matcher(taskId);
        if (!id.matches()) {
            return Optional.empty();
        }
        var asking =
                Optional.ofNullable(id.group("asking")).map(Integer::parseInt).orElse(1);
        return Optional.of(new SigningTask(id.group("pledge"), asking));
    }

    static TaskOpened opened(Pledge pledge, Instant now) {
        var parameters = Map.of(
                "programmeName", pledge.terms().programmeName().vi(),
                "unitName", pledge.signer().unitName());
        return new TaskOpened(
                of(pledge).id(), kindFor(pledge), pledge.signer().personId(), now, pledge.dueAt(), parameters);
    }

    static TaskClosed closed(Pledge pledge, Instant now, Outcome outcome) {
        return new TaskClosed(of(pledge).id(), pledge.signer().personId(), now, outcome);
    }

    private static String kindFor(Pledge pledge) {
        if (pledge.kind() == PledgeKind.UNIT) {
            return "pledge.sign-for-unit";
        }
        return pledge.terms().programmeVersion() > 1 ? "pledge.sign-again" : "pledge.sign";
    }

    String id() {
        return asking == 1 ? pledgeId + ":sign" : "%s:sign-%d".formatted(pledgeId, asking);
    }
}
