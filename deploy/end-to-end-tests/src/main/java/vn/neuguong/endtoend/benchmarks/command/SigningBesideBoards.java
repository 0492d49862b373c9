package vn.neuguong.endtoend.benchmarks.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.openloop.Journeys;
import vn.neuguong.endtoend.benchmarks.openloop.OpenLoop;

/** Whether people can sign without waiting on a Monday morning while officials watch the boards. */
public final class SigningBesideBoards implements BenchmarkCase {

    private static final int SIGNATURES_PER_SECOND = 30;
    private static final int LOOKS_PER_SECOND = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Those who sign, and all who are invited and so counted on the boards. */
    private static final int SIGNERS = SIGNATURES_PER_SECOND * 60;

    private static final int INVITED = 6_000;

    private final String id;

    public SigningBesideBoards(String id) {
        this.id = id;
    }

    @Override
    public Heading heading() {
        return Heading.alone(
                id,
                "Signing at %d/s while coverage boards are read".formatted(SIGNATURES_PER_SECOND),
                "%,d of %,d invited people sign on the pages of a real pledge-service, and %d boards are read each"
                                .formatted(SIGNERS, INVITED, LOOKS_PER_SECOND)
                        + " second, of the whole programme and of a school in turn; measured from the moment a"
                        + " signature should have been sent to its answer");
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("p50", "ms", null),
                new Figure("p99", "ms", Aim.productAtMost(250)),
                new Figure("p99.9", "ms", null),
                new Figure("board p50", "ms", null),
                new Figure("board p99", "ms", null));
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public Comparison open(Workbench bench) throws IOException, InterruptedException {
        var signers = bench.scale().of(SIGNERS, SIGNATURES_PER_SECOND * 8);
        return new Morning(new PledgeSigning(bench, bench.scale().of(INVITED, 2 * signers)), signers);
    }

    private record Morning(PledgeSigning pledges, int signers) implements Comparison {

        @Override
        public Map<String, Double> product() throws IOException, InterruptedException, ExecutionException {
            var invitations = pledges.invite(signers);
            var boards = pledges.boards();
            var signed = new Journeys();
            var looked = new Journeys();
            try (var officials = Executors.newSingleThreadExecutor()) {
                var looks = signers / SIGNATURES_PER_SECOND * LOOKS_PER_SECOND;
                var watching = officials.submit(() -> {
                    new OpenLoop().run(LOOKS_PER_SECOND, looks, (number, intendedAt) -> {
                        looked.departed("look-" + number, intendedAt);
                        boards.look(number);
                        looked.arrived("look-" + number, System.nanoTime());
                    });
                    return null;
                });
                new OpenLoop().run(SIGNATURES_PER_SECOND, signers, (number, intendedAt) -> {
                    var pledge = invitations.ids().get(number);
                    signed.departed(pledge, intendedAt);
                    invitations.sign(pledge);
                    signed.arrived(pledge, System.nanoTime());
                });
                watching.get();
            }
            var signing = signed.awaitAll(PATIENCE);
            var looking = looked.awaitAll(PATIENCE);
            return Map.of(
                    "p50", signing.millis(0.5),
                    "p99", signing.millis(0.99),
                    "p99.9", signing.millis(0.999),
                    "board p50", looking.millis(0.5),
                    "board p99", looking.millis(0.99));
        }

        @Override
        public void close() {
            pledges.close();
        }
    }
}
