package vn.neuguong.pledge.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;

class SignInRequestUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(30));

    private final SignInRequest request = SignInRequest.open("oanh.1.1", "oanh", "/office/coverage", NOW, END);

    @Test
    void isATaskWithoutPersonalData() {
        assertThat(request.raisedEvents()).singleElement().isInstanceOfSatisfying(TaskOpened.class, opened -> {
            assertThat(opened.kind()).isEqualTo("office.sign-in");
            assertThat(opened.assigneeId()).isEqualTo("oanh");
            assertThat(opened.dueAt()).isEqualTo(END);
            assertThat(opened.parameters()).isEmpty();
        });
        assertThat(SignInRequest.requestId(request.taskId())).contains(request.aggregateId());
    }

    @Test
    void startsOneSessionOnly() {
        assertThat(request.use(NOW)).isTrue();
        assertThat(request.use(NOW)).isFalse();
        assertThat(closings()).containsExactly(Outcome.DONE);
    }

    @Test
    void startsNoneWhenItsTimeIsOver() {
        assertThat(request.use(END)).isFalse();
        assertThat(closings()).isEmpty();
    }

    @Test
    void lapsesOnceAndOnlyWhenNobodyUsedIt() {
        assertThat(request.lapse(END.minusMillis(1))).isFalse();
        assertThat(request.lapse(END)).isTrue();
        assertThat(request.lapse(END)).isFalse();
        assertThat(closings()).containsExactly(Outcome.CANCELLED);

        var used = SignInRequest.open("oanh.1.1", "oanh", null, NOW, END);
        used.use(NOW);
        assertThat(used.lapse(END)).isFalse();
    }

    private Iterable<Outcome> closings() {
        return request.raisedEvents().stream()
                .filter(TaskClosed.class::isInstance)
                .map(closed -> ((TaskClosed) closed).outcome())
                .toList();
    }
}
