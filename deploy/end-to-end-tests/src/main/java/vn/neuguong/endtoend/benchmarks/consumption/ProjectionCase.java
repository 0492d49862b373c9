package vn.neuguong.endtoend.benchmarks.consumption;

import java.util.List;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** How fast a service reads a topic from the beginning, and how fast a bare consumer does. */
final class ProjectionCase implements BenchmarkCase {

    static final String EVENTS = "events";

    private final Projection projection;

    ProjectionCase(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Heading heading() {
        return projection.heading();
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(EVENTS, "events/s", Aim.ratioAtLeast(0.7)));
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public Comparison open(Workbench bench) throws Exception {
        return Rereading.of(projection, bench, bench.scale().of(projection.events(), projection.events() / 20));
    }
}
