package vn.neuguong.pledge.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.neuguong.pledge.cascade.LaunchOfPhuXuan.OANH;
import static vn.neuguong.pledge.cascade.LaunchOfPhuXuan.dueAt;
import static vn.neuguong.pledge.cascade.LaunchOfPhuXuan.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.tasks.TaskEvent;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.StepRecorded;
import vn.neuguong.pledge.cascade.UnitLaunchEvent.StepSentBack;
import vn.neuguong.pledge.programmes.LaunchStep;

class UnitLaunchUnitTests {

    private static final Instant NOW = PhuXuan.LAUNCH.plusSeconds(3_600);
    private static final Duration TIME_TO_REDO = Duration.ofDays(5);

    private UnitLaunch launch = LaunchOfPhuXuan.begun();

    @Test
    void asksTheHeadForTheFirstStep() {
        assertThat(launch.raisedEvents()).singleElement().isInstanceOfSatisfying(TaskOpened.class, task -> {
            assertThat(task.taskId()).isEqualTo(LaunchOfPhuXuan.TASK);
            assertThat(task.kind()).isEqualTo("cascade.record-step");
            assertThat(task.assigneeId()).isEqualTo(OANH);
            assertThat(task.dueAt()).isEqualTo(dueAt(LaunchStep.PLAN));
            assertThat(task.parameters()).containsEntry("step", "PLAN").doesNotContainValue("Đỗ Thị Kim Oanh");
        });
    }

    @Test
    void asksForOneStepAfterAnother() {
        assertThat(launch.record(LaunchStep.PLAN, evidence("2026-11-02"), OANH, NOW))
                .isTrue();

        assertThat(launch.nextStep()).map(StepState::step).contains(LaunchStep.REPORTED);
        assertThat(tasks())
                .hasSize(3)
                .element(1)
                .isEqualTo(new TaskClosed(LaunchOfPhuXuan.TASK, OANH, NOW, Outcome.DONE));
        assertThat(((TaskOpened) tasks().getLast()).dueAt()).isEqualTo(dueAt(LaunchStep.REPORTED));
    }

    @Test
    void refusesStepsOutOfOrder() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> launch.record(LaunchStep.LAUNCHED, evidence("2026-11-02"), OANH, NOW))
                .satisfies(refusal -> assertThat(refusal.getCodes()).containsExactly("cascade.not-in-order"));
        assertThat(launch.isLaunched()).isFalse();
    }

    @Test
    void keepsWhatWasCorrected() {
        launch.record(LaunchStep.PLAN, evidence("2026-11-02", "12/KH"), OANH, NOW);

        assertThat(launch.record(LaunchStep.PLAN, evidence("2026-11-02", "12/KH"), OANH, NOW))
                .isFalse();
        assertThat(launch.record(LaunchStep.PLAN, evidence("2026-11-02", "13/KH"), OANH, NOW))
                .isTrue();

        assertThat(launch.step(LaunchStep.PLAN).orElseThrow().done())
                .satisfies(done -> assertThat(done.evidence().documentNumber()).isEqualTo("13/KH"));
        assertThat(launch.history()).singleElement().satisfies(past -> {
            assertThat(past.entry().evidence().documentNumber()).isEqualTo("12/KH");
            assertThat(past.reason()).isNull();
        });
        assertThat(openTasks()).hasSize(1);
        assertThat(launch.raisedEvents()).hasAtLeastOneElementOfType(StepRecorded.class);
    }

    @Test
    void asksAgainForWhatWasSentBackAndAllAfterIt() {
        launch.record(LaunchStep.PLAN, evidence("2026-11-02"), OANH, NOW);
        launch.record(LaunchStep.REPORTED, evidence("2026-11-03"), OANH, NOW);
        var late = dueAt(LaunchStep.LAUNCHED);

        assertThat(launch.sendBack(LaunchStep.PLAN, "Thiếu chỉ tiêu", late, TIME_TO_REDO))
                .isTrue();
        assertThat(launch.sendBack(LaunchStep.PLAN, "Lần nữa", late, TIME_TO_REDO))
                .isFalse();

        assertThat(launch.nextStep().orElseThrow()).satisfies(next -> {
            assertThat(next.step()).isEqualTo(LaunchStep.PLAN);
            assertThat(next.sentBack()).isEqualTo("Thiếu chỉ tiêu");
            assertThat(next.dueAt()).isEqualTo(late.plus(TIME_TO_REDO));
        });
        assertThat(launch.history()).hasSize(2);
        assertThat((TaskOpened) tasks().getLast()).satisfies(task -> {
            assertThat(task.kind()).isEqualTo("cascade.redo-step");
            assertThat(task.parameters()).doesNotContainValue("Thiếu chỉ tiêu");
        });
        assertThat(launch.raisedEvents()).hasAtLeastOneElementOfType(StepSentBack.class);
    }

    @Test
    void followsTheSeat() {
        var diep = PhuXuan.DIEP.personId();

        assertThat(launch.assignTo(OANH, NOW)).isFalse();
        assertThat(launch.assignTo(diep, NOW)).isTrue();

        assertThat(tasks()).element(1).isEqualTo(new TaskClosed(LaunchOfPhuXuan.TASK, OANH, NOW, Outcome.CANCELLED));
        assertThat(openTasks()).containsExactly(LaunchOfPhuXuan.ID + ".2:record-step");
        assertThat(launch.isOpen(LaunchOfPhuXuan.TASK)).isFalse();
    }

    @Test
    void waitsForTheSeatToBeHeldAgain() {
        launch.assignTo(null, NOW);
        assertThat(openTasks()).isEmpty();

        launch.assignTo(OANH, NOW);
        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void asksNothingMoreOnceItIsClosed() {
        assertThat(launch.close(NOW)).isTrue();
        assertThat(launch.close(NOW)).isFalse();

        assertThat(openTasks()).isEmpty();
        assertThat(launch.isLateAt(Instant.MAX)).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> launch.record(LaunchStep.PLAN, evidence("2026-11-02"), OANH, NOW));
    }

    /** Whatever happens in whatever order: at most one task open, done steps in front, and nothing recorded is lost. */
    @Property(tries = 300)
    void neverHasTwoTasksOpenNorGapsBetweenSteps(@ForAll @Size(max = 30) List<@IntRange(max = 11) Integer> happenings) {
        launch = LaunchOfPhuXuan.begun();
        var records = 0;
        var moment = NOW;
        for (var happening : happenings) {
            moment = moment.plusSeconds(60);
            try {
                records += happen(happening, moment);
            } catch (Refusal refused) {
                // a refusal changes nothing, which is what is held against the invariant
            }
            assertThat(openTasks()).hasSizeLessThanOrEqualTo(1);
            assertThat(openTasks().isEmpty())
                    .isEqualTo(
                            launch.nextStep().isEmpty() || launch.assigneeId().isEmpty());
            var done = launch.steps().stream().map(StepState::isDone).toList();
            assertThat(done.lastIndexOf(true)).isLessThan(done.contains(false) ? done.indexOf(false) : done.size());
            assertThat(launch.history().size()
                            + done.stream().filter(isDone -> isDone).count())
                    .isEqualTo(records);
        }
    }

    private int happen(int happening, Instant moment) {
        var step = LaunchStep.values()[happening % 4];
        return switch (happening / 4) {
            case 0 -> launch.record(step, evidence("2026-11-02", moment.toString()), OANH, moment) ? 1 : 0;
            case 1 -> {
                launch.sendBack(step, "Thiếu", moment, TIME_TO_REDO);
                yield 0;
            }
            default -> {
                launch.assignTo(List.of(OANH, "diep", "hieu").get(happening % 3), moment);
                if (happening == 11) {
                    launch.assignTo(null, moment);
                }
                yield 0;
            }
        };
    }

    private List<TaskEvent> tasks() {
        return launch.raisedEvents().stream()
                .filter(TaskEvent.class::isInstance)
                .map(TaskEvent.class::cast)
                .toList();
    }

    private Set<String> openTasks() {
        var open = new HashSet<String>();
        for (var event : tasks()) {
            switch (event) {
                case TaskOpened opened -> assertThat(open.add(opened.taskId())).isTrue();
                case TaskClosed closed ->
                    assertThat(open.remove(closed.taskId())).isTrue();
                case TaskEvent.AnnouncementMade _ -> throw new AssertionError("nobody is told anything here");
            }
        }
        return open;
    }
}
