package vn.neuguong.endtoend.benchmarks.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** The whole way of a mail at full load: task event, queue, link, letter, mail server, recorded acceptance. */
public final class TaskToAcceptance implements BenchmarkCase {

    private static final String MAILS = "mails";
    private static final int PEOPLE = 50_000;

    private final String id;

    public TaskToAcceptance(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return Heading.alone(
                id,
                "From task event to recorded acceptance",
                "notification-service reads %,d opened tasks and sends a mail for each, both at the same time; from the"
                                .formatted(PEOPLE)
                        + " first tenth accepted until every acceptance is stored");
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(MAILS, "mails/s", Aim.productAtLeast(1_200)));
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public boolean warmsUp() {
        return false; // Each round has a process of its own, whose first tenth does not count.
    }

    @Override
    public Comparison open(Workbench bench) throws IOException, InterruptedException {
        return new Alone(new MailBench(bench, bench.scale().of(PEOPLE, PEOPLE / 20)));
    }

    private record Alone(MailBench mail) implements Comparison {

        @Override
        public Map<String, Double> product() throws InterruptedException {
            mail.sink().open(Duration.ZERO);
            try (var _ = mail.start()) {
                mail.publishTasks("nam-khong-2026");
                return Map.of(MAILS, mail.recordedPerSecond());
            } finally {
                mail.sink().close();
            }
        }

        @Override
        public void close() {
            mail.close();
        }
    }
}
