package vn.neuguong.endtoend.benchmarks.command;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.LiveHeap;
import vn.neuguong.endtoend.benchmarks.machine.NobodyToWriteTo;

/** What happens when a whole city is asked at once: how soon the first hears of it, and how much memory it takes. */
public final class LaunchOfACity implements BenchmarkCase {

    private static final int PEOPLE = 160_000;
    private static final int IMPORTED = 40;
    private static final String SCHOOL = Roster.school(0);
    private static final String PROGRAMME = "nam-khong-2026";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final String FIRST = "first mail queued";
    private static final String OPENED = "all tasks opened";
    private static final String QUEUED = "all mails queued";
    private static final String HEAP = "live heap of pledge-service";
    private static final String GROWTH = "its growth";

    private final String id;

    public LaunchOfACity(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return Heading.alone(
                id,
                "A launch for %,d people".formatted(PEOPLE),
                "from the request that launches a programme in pledge-service until notification-service has queued"
                        + " the first mail, until all tasks are published, and until all mails are queued; every three"
                        + " seconds what is reachable in the heap of pledge-service is measured, and the most of the"
                        + " second half of the time divided by the most of the first");
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(FIRST, "s", Aim.productAtMost(5)),
                new Figure(OPENED, "s", null),
                new Figure(QUEUED, "s", null),
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
        var issuer = Issuer.start(bench);
        try (var client = MongoClients.create(bench.servers().databaseUri("pledge"))) {
            var city = new City(client.getDatabase("pledge"));
            try (var service = bench.services().start("pledge", issuer.settings())) {
                var roster = Roster.write(bench.folder(), IMPORTED);
                new ProgrammeOffice(issuer.address(), service.address(), issuer.secrets())
                        .importRoster(roster.units(), roster.people());
                city.awaitPublished();
            }
            return new Launch(bench, issuer, city.grow(SCHOOL, bench.scale().of(PEOPLE, PEOPLE / 20)));
        } catch (RuntimeException | IOException notReady) {
            issuer.close();
            throw notReady;
        }
    }

    private record Launch(Workbench bench, Issuer issuer, int people) implements Comparison {

        @Override
        public Map<String, Double> product() throws InterruptedException {
            try (var _ = bench.services().start("notification", NobodyToWriteTo.SETTINGS);
                    var pledge = bench.services().start("pledge", issuer.settings());
                    var heap = LiveHeap.of(pledge.process());
                    var client = MongoClients.create(bench.servers().databaseUri("notification"))) {
                var mails = client.getDatabase("notification").getCollection("deliveries");
                var office = new ProgrammeOffice(issuer.address(), pledge.address(), issuer.secrets());
                office.draft(PROGRAMME, Roster.ROOT);
                var tasksBefore = bench.topics().endOf("pledge.tasks");
                var began = System.nanoTime();
                office.launch(PROGRAMME);
                var first = secondsUntil(began, () -> mails.find().first() != null);
                var opened = secondsUntil(began, () -> bench.topics().endOf("pledge.tasks") - tasksBefore >= people);
                var queued = secondsUntil(began, () -> mails.countDocuments() >= people);
                return Map.of(
                        FIRST,
                        first,
                        OPENED,
                        opened,
                        QUEUED,
                        queued,
                        HEAP,
                        heap.mostMegabytes(),
                        GROWTH,
                        heap.growth());
            }
        }

        /** Something that can be seen from outside. */
        private interface Look {
            boolean reached() throws InterruptedException;
        }

        private static double secondsUntil(long began, Look look) throws InterruptedException {
            while (!look.reached()) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("the launch did not get on");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void close() {
            issuer.close();
        }
    }
}
