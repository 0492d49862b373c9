package vn.neuguong.notification.tasks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.neuguong.notification.templates.Occasion;

/** Whatever happens in whatever order: nothing about a task that is done, and nothing twice (invariants 7 and 8). */
class ReminderPropertiesUnitTests {

    /** Something that happens, to one of four tasks of two people where it is about one. */
    record Happening(What what, int number) {

        enum What {
            OPENED,
            CLOSED,
            SWEPT,
            SENT,
            TIME_PASSED
        }

        String task() {
            return person() + ":task-" + number % 4;
        }

        String person() {
            return number % 2 == 0 ? "ha" : "minh";
        }
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        return Arbitraries.of(Happening.What.values())
                .flatMap(what -> Arbitraries.integers().between(0, 11).map(number -> new Happening(what, number)))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void neverRemindsOfATaskThatIsClosedNorTwiceOfOneStep(@ForAll("lives") List<Happening> life) {
        var office = new Office();
        var closed = new HashSet<String>();
        for (var happening : life) {
            var before = office.post.sent().size();
            switch (happening.what()) {
                case OPENED -> office.open(happening.task(), happening.person(), 5 + happening.number() % 4);
                case CLOSED -> {
                    office.close(happening.task());
                    closed.add(happening.task());
                }
                case SWEPT -> office.sweep();
                case SENT -> office.post.sendAll();
                case TIME_PASSED -> office.clock.advance(Duration.ofHours(6 + 7L * happening.number()));
            }
            assertThat(office.post.sent().subList(before, office.post.sent().size()))
                    .allSatisfy(mail -> assertThat(tasksOf(mail)).noneMatch(closed::contains));
        }
        assertOnce(office);
    }

    private static List<String> tasksOf(Post.Sent mail) {
        return mail.request().listsTasks()
                ? mail.request().lines().stream().map(line -> line.taskId()).toList()
                : List.of(mail.request().causeId());
    }

    /** One mail a person and step day; a task is opened once and reminded of at most once a step. */
    private static void assertOnce(Office office) {
        assertThat(office.post.sent()).extracting(Post.Sent::id).doesNotHaveDuplicates();
        var perTask = office.post.sent().stream()
                .filter(mail -> mail.request().occasion() != Occasion.OPENED)
                .filter(mail -> mail.request().occasion() != Occasion.ESCALATED)
                .flatMap(mail -> tasksOf(mail).stream())
                .collect(groupingBy(task -> task));
        assertThat(perTask.values()).allSatisfy(mails -> assertThat(mails).hasSizeLessThanOrEqualTo(9));
    }
}
