package vn.neuguong.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Waits until a process is ready, and says with its own last words why it will not be. */
final class ReadinessWatch {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int LAST_WORDS = 20;

    private final Home home;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    ReadinessWatch(Home home) {
        this.home = home;
    }

    void await(ProcessPlan plan, ProcessHandle process) throws InterruptedException {
        long deadline = System.nanoTime() + plan.patience().toNanos();
        while (!isReady(plan)) {
            if (!process.isAlive()) {
                throw failed(plan, "ended before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw failed(
                        plan,
                        "was not ready within %d s".formatted(plan.patience().toSeconds()));
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean isReady(ProcessPlan plan) throws InterruptedException {
        return switch (plan.readiness()) {
            case ProcessPlan.Readiness.Announced() ->
                lines(home.log(plan.label())).contains("ready");
            case ProcessPlan.Readiness.Answers(URI address) -> answers(address);
        };
    }

    boolean answers(URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Refusal failed(ProcessPlan plan, String what) {
        Path log = home.log(plan.label());
        List<String> lines = lines(log);
        String end = String.join("\n  | ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        return new Refusal("%s %s; the end of %s:%n  | %s".formatted(plan.label(), what, log, end));
    }

    private static List<String> lines(Path log) {
        try {
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
