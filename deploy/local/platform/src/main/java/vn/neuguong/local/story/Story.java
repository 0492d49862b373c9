package vn.neuguong.local.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.local.launcher.RunningSystem;
import vn.neuguong.local.launcher.Scenario;

/**
 * Plays a campaign from the launch to the recognitions on the running system, through nothing but its public
 * interfaces: HTTP, topics, and the links found in the mails. Takes the campaign that is not finished yet, or launches
 * a new one; can be played again and again.
 */
public final class Story implements Scenario {

    private static final int HANDS = 8;

    @Override
    public int play(RunningSystem system, PrintStream out) throws Exception {
        var began = System.nanoTime();
        var figures = new StoryFigures();
        var failure = "";
        try (var broker = new Broker(system.kafka())) {
            new StoryPlot(system, broker, new Narrator(out), figures).play();
        } catch (StoryFailure stuck) {
            failure = String.valueOf(stuck.getMessage());
            figures.note("failure", failure);
        }
        figures.note("seconds", (System.nanoTime() - began) / 1_000_000_000);
        write(system, figures);
        return conclude(out, figures, failure);
    }

    private static void write(RunningSystem system, StoryFigures figures) throws IOException {
        var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        Files.writeString(system.storyFile(), json.writeValueAsString(figures.asJson()) + "\n");
    }

    private static int conclude(PrintStream out, StoryFigures figures, String failure) throws IOException {
        out.println(JsonMapper.builder().build().writeValueAsString(figures.asJson()));
        if (!failure.isEmpty()) {
            out.println("The story got stuck. " + failure);
            return 1;
        }
        figures.wrong().forEach((name, difference) -> out.printf("Wrong: %s is %s.%n", name, difference));
        return figures.allAsDemanded() ? 0 : 1;
    }

    /** Lets several people act at the same time, and waits for all of them. */
    static <T> void allAtOnce(List<T> all, Consumer<T> act) {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            List<Future<?>> running = all.stream()
                    .<Future<?>>map(one -> hands.submit(() -> act.accept(one)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
