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
import vn.neuguong.endtoend.benchmarks.machine.LiveHeap;

/** Whether the mails of a whole city need more memory than the first of them. */
public final class MailsOfACity implements BenchmarkCase {

    private static final int PEOPLE = 160_000;

    private static final String MAILS = "mails";
    private static final String HEAP = "live heap";
    private static final String GROWTH = "growth of the live heap";

    private final String id;

    public MailsOfACity(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return Heading.alone(
                id,
                "The mails of a city",
                "notification-service reads %,d opened tasks and sends a mail for each; every three seconds what is"
                                .formatted(PEOPLE)
                        + " reachable in its heap is measured, and the most of the second half of the time divided by"
                        + " the most of the first");
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(MAILS, "mails/s", null),
                new Figure(HEAP, "MB", null),
                new Figure(GROWTH, "times", Aim.productAtMost(1.2)));
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public boolean warmsUp() {
        return false;
    }

    @Override
    public Comparison open(Workbench bench) throws IOException, InterruptedException {
        return new Alone(new MailBench(bench, bench.scale().of(PEOPLE, PEOPLE / 16)));
    }

    private record Alone(MailBench mail) implements Comparison {

        @Override
        public Map<String, Double> product() throws InterruptedException {
            mail.sink().open(Duration.ZERO);
            try (var service = mail.start();
                    var heap = LiveHeap.of(service.process())) {
                mail.publishTasks("nam-khong-2026");
                var speed = mail.recordedPerSecond();
                return Map.of(MAILS, speed, HEAP, heap.mostMegabytes(), GROWTH, heap.growth());
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
