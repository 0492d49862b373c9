package vn.neuguong.endtoend.benchmarks.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What a process needs of its heap, sampled while something goes on: the size of all that is reachable, which a full
 * collection finds out, and not what lies about until the next one.
 */
public final class LiveHeap implements AutoCloseable {

    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(3);
    private static final double MEGABYTE = 1 << 20;

    private final long pid;
    private final List<Long> samples = new ArrayList<>();
    private final Thread sampler;

    private LiveHeap(long pid) {
        this.pid = pid;
        this.sampler = Thread.ofPlatform().name("live-heap").daemon().start(this::sample);
    }

    public static LiveHeap of(OwnProcess process) {
        return new LiveHeap(process.pid());
    }

    private void sample() {
        while (!Thread.currentThread().isInterrupted()) {
            add(reachable(histogram()));
            LockSupport.parkNanos(BETWEEN_SAMPLES.toNanos());
        }
    }

    private synchronized void add(long bytes) {
        if (bytes > 0) {
            samples.add(bytes);
        }
    }

    /** The most that was needed, in MB. */
    public synchronized double mostMegabytes() {
        return most(samples) / MEGABYTE;
    }

    /** The most of the second half divided by the most of the first: what grows with the work done is above 1. */
    public synchronized double growth() {
        return growthOf(samples);
    }

    static double growthOf(List<Long> samples) {
        if (samples.size() < 2) {
            throw new IllegalStateException("too short a time to see the heap grow");
        }
        var half = samples.size() / 2;
        return (double) most(samples.subList(half, samples.size())) / most(samples.subList(0, half));
    }

    private static long most(List<Long> samples) {
        return samples.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private String histogram() {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException noJcmd) {
            throw new UncheckedIOException(noJcmd);
        }
    }

    /** From the last line: {@code Total  1234  56789}; 0 when there is none. */
    static long reachable(String histogram) {
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.split("\\s+", -1)[2])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        sampler.interrupt();
        try {
            sampler.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
