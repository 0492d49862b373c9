package vn.neuguong.endtoend.benchmarks.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import vn.neuguong.endtoend.benchmarks.Aim;
import vn.neuguong.endtoend.benchmarks.BenchmarkCase;
import vn.neuguong.endtoend.benchmarks.Comparison;
import vn.neuguong.endtoend.benchmarks.Figure;
import vn.neuguong.endtoend.benchmarks.Workbench;
import vn.neuguong.endtoend.benchmarks.machine.JvmFlags;
import vn.neuguong.endtoend.benchmarks.machine.OwnProcess;

/** How fast a full queue is sent, beside a loop that does nothing but send the same letters. */
public final class SendingAlone implements BenchmarkCase {

    private static final String MAILS = "mails";

    private final String id;
    private final Duration serverWaits;
    private final double aim;
    private final int mails;

    private SendingAlone(String id, Duration serverWaits, double aim, int mails) {
        this.id = id;
        this.serverWaits = serverWaits;
        this.aim = aim;
        this.mails = mails;
    }

    /** To a server that answers at once. */
    public static SendingAlone atOnce(String id) {
        return new SendingAlone(id, Duration.ZERO, 0.9, 20_000);
    }

    /** To a server that answers each letter after 5 ms. */
    public static SendingAlone toAServerThatWaits(String id) {
        return new SendingAlone(id, Duration.ofMillis(5), 0.95, 10_000);
    }

    @Override
    public Heading heading() {
        return new Heading(
                id,
                serverWaits.isZero()
                        ? "Sending alone, to a server that answers at once"
                        : "Sending alone, to a server that waits %d ms".formatted(serverWaits.toMillis()),
                "notification-service with a queue of %,d mails, from the first tenth accepted to the last acceptance"
                                .formatted(mails)
                        + " stored: links asked for in batches, letters rendered, each attempt stored before and after",
                "Jakarta Mail sends a letter like those to as many people, over as many kept connections (%d)"
                        .formatted(MailBench.CONNECTIONS));
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(MAILS, "mails/s", Aim.ratioAtLeast(aim)));
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public Comparison open(Workbench bench) throws Exception {
        var mail = new MailBench(bench, bench.scale().of(mails, mails / 20));
        try {
            return new Sides(bench, mail, letterOf(bench, mail));
        } catch (IOException | RuntimeException notReady) {
            mail.close();
            throw notReady;
        }
    }

    /** Any mail of the service, so that both sides send the same. */
    private static Path letterOf(Workbench bench, MailBench mail) throws IOException, InterruptedException {
        var letters = new LinkedBlockingQueue<byte[]>();
        mail.sink().open(Duration.ZERO);
        try (var _ = mail.start()) {
            mail.sink().watch((_, content, _) -> letters.add(content));
            bench.topics().fill(Stream.of(mail.mailing().task("sample", 0)));
            return Files.write(bench.folder().resolve("letter.eml"), letters.take());
        } finally {
            mail.sink().watch((_, _, _) -> {});
            mail.sink().close();
        }
    }

    private final class Sides implements Comparison {

        private final Workbench bench;
        private final MailBench mail;
        private final Path letter;
        private int round;

        Sides(Workbench bench, MailBench mail, Path letter) {
            this.bench = bench;
            this.mail = mail;
            this.letter = letter;
        }

        @Override
        public Map<String, Double> bare() throws Exception {
            var people = mail.mailing().people();
            var call = new ArrayList<>(JvmFlags.MEASURED);
            call.addAll(JvmFlags.FAST_MAIL);
            call.addAll(List.of(
                    "-Dlogback.configurationFile=vn/neuguong/local/process-log.xml",
                    BareMailProcess.class.getName(),
                    "--port",
                    "" + mail.sink().port(),
                    "--letter",
                    letter.toString(),
                    "--mails",
                    "" + people,
                    "--connections",
                    "" + MailBench.CONNECTIONS));
            var classPath = Map.of("CLASSPATH", System.getProperty("java.class.path"));
            mail.sink().open(serverWaits);
            try (var _ = OwnProcess.java("bare-mail", bench.folder(), call, classPath)) {
                return Map.of(MAILS, mail.acceptedPerSecond());
            } finally {
                mail.sink().close();
            }
        }

        @Override
        public Map<String, Double> product() throws Exception {
            try (var _ = mail.start()) {
                mail.publishTasks("nam-khong-" + ++round);
                mail.awaitQueued();
                mail.sink().open(serverWaits);
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
