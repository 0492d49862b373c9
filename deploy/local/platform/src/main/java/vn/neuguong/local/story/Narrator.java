package vn.neuguong.local.story;

import java.io.PrintStream;
import java.time.Duration;

/** Tells each step of the story on one line, with its figures and the time it took. */
final class Narrator {

    private final PrintStream out;
    private int step;
    private long stepBegan = System.nanoTime();

    Narrator(PrintStream out) {
        this.out = out;
    }

    @SuppressWarnings("AnnotateFormatMethod") // The annotation would be a dependency for this one line.
    void tell(String sentence, Object... figures) {
        var took = Duration.ofNanos(System.nanoTime() - stepBegan);
        out.printf("%2d. %-100s %5.1f s%n", ++step, sentence.formatted(figures), took.toMillis() / 1000.0);
        stepBegan = System.nanoTime();
    }
}
