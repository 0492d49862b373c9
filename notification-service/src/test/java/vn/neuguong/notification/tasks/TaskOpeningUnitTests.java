package vn.neuguong.notification.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.owners.OwnerUnavailableException;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.owners.TaskLink;
import vn.neuguong.notification.tasks.TaskOpening.Way;

class TaskOpeningUnitTests {

    private static final Instant NOW = Instant.parse("2026-11-10T02:00:00Z");
    private static final URI PAGE = URI.create("https://cam-ket.vidu.vn/pledges/sign/rieng");

    private final OpenTasks tasks = mock();
    private final Owners owners = mock();
    private final TaskOpening opening = new TaskOpening(tasks, owners);

    @Test
    void leadsWhereTheOwnerSays() {
        knows(TaskStatus.OPEN);
        answers(Map.of("p.ha:sign", new TaskLink("p.ha:sign", PAGE, NOW)), Set.of());

        assertThat(opening.open("ha", "p.ha:sign")).isEqualTo(new Way.To(PAGE));
    }

    @Test
    void believesTheOwnerThatATaskIsClosedBeforeItsNewsArrives() {
        knows(TaskStatus.OPEN);
        answers(Map.of(), Set.of());

        assertThat(opening.open("ha", "p.ha:sign")).isEqualTo(new Way.Closed());
    }

    @Test
    void neverTakesAnUnusableAnswerForAClosedTask() {
        knows(TaskStatus.OPEN);
        answers(Map.of(), Set.of("p.ha:sign"));

        assertThat(opening.open("ha", "p.ha:sign")).isEqualTo(new Way.Blocked());
    }

    @Test
    void isBlockedWhileTheOwnerIsAway() {
        knows(TaskStatus.OPEN);
        when(owners.taskLinks(any(), any())).thenThrow(new OwnerUnavailableException("pledge", null));

        assertThat(opening.open("ha", "p.ha:sign")).isEqualTo(new Way.Blocked());
    }

    @Test
    void asksNobodyAboutWhatIsClosedOrSomebodyElses() {
        knows(TaskStatus.CLOSED);
        when(tasks.find("minh", "p.ha:sign")).thenReturn(Optional.empty());

        assertThat(opening.open("ha", "p.ha:sign")).isEqualTo(new Way.Closed());
        assertThat(opening.open("minh", "p.ha:sign")).isEqualTo(new Way.Unknown());
        verifyNoInteractions(owners);
    }

    private void answers(Map<String, TaskLink> open, Set<String> untold) {
        when(owners.taskLinks("pledge", List.of("p.ha:sign"))).thenReturn(new Owners.LinkAnswer(open, untold));
    }

    private void knows(TaskStatus status) {
        var task = new Task("p.ha:sign", "pledge", "p", "pledge.sign", "ha", NOW, NOW, Map.of(), status, null, null);
        when(tasks.find("ha", "p.ha:sign")).thenReturn(Optional.of(task));
    }
}
