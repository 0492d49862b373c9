package vn.neuguong.endtoend.chaos.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import vn.neuguong.endtoend.chaos.cluster.ChaosPorts;

/** The stream of commands: everybody signs, acknowledges and inspects as soon as asked to, through all faults. */
public final class Workload {

    private static final int HANDS = 6;
    private static final int ENOUGH_TO_DO = 40;
    private static final long PAUSE_AFTER_FAILURE = 1_500;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Organiser organiser;
    private final Errands errands;
    private final TaskFeed feed;
    private final Answers answers;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger invited = new AtomicInteger();
    private final AtomicInteger signed = new AtomicInteger();
    private final Web web;
    private final ChaosPorts ports;
    private final long seed;
    private volatile boolean launching = true;
    private volatile boolean working = true;

    public Workload(ChaosPorts ports, UnaryOperator<String> secretOf, Roster roster, Answers answers, long seed) {
        this.web = new Web(ports.issuer(), secretOf);
        this.ports = ports;
        this.answers = answers;
        this.seed = seed;
        this.organiser = new Organiser(web, ports, roster, answers, seed);
        this.errands = new Errands(seed);
        this.feed = new TaskFeed(ports.brokers(), errands);
    }

    /** Before the faults begin: without a roster there is nobody. */
    public void importRoster(Path folder) throws IOException, InterruptedException {
        organiser.importRoster(folder);
    }

    public void start() {
        threads.add(Thread.ofPlatform().name("task-feed").start(feed));
        threads.add(Thread.ofPlatform().name("organiser").start(this::organise));
        for (int hand = 1; hand <= HANDS; hand++) {
            var person = new Person(web, ports, answers, new Random(seed + hand));
            threads.add(Thread.ofPlatform().name("hand-" + hand).start(() -> lendHand(person)));
        }
    }

    /** No new programmes from here on; what is open is done to the end. */
    public void launchNoMore() {
        launching = false;
    }

    /** Tasks nobody has done yet. */
    public int openTasks() {
        return errands.open();
    }

    private void organise() {
        while (launching) {
            try {
                if (invited.get() - signed.get() < ENOUGH_TO_DO) {
                    invited.addAndGet(organiser.launchNext());
                }
                Thread.sleep(BETWEEN_LOOKS);
            } catch (IOException notThisTime) {
                answers.unknown();
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void lendHand(Person person) {
        while (working) {
            try {
                var errand = errands.next();
                if (errand != null && !errands.isClosed(errand.taskId())) {
                    attend(person, errand);
                } else if (errand != null && errand.kind().equals(Errand.SIGN)) {
                    signed.incrementAndGet();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void attend(Person person, Errand errand) throws InterruptedException {
        try {
            if (person.attend(errand) == Person.Progress.AGAIN) {
                errands.again(errand.againIn(PAUSE_AFTER_FAILURE));
                return;
            }
            errands.closed(errand.taskId());
            if (errand.kind().equals(Errand.SIGN)) {
                signed.incrementAndGet();
            }
        } catch (IOException nobodyKnows) {
            answers.unknown();
            errands.again(errand.againIn(PAUSE_AFTER_FAILURE));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everybody puts down the pen. */
    public void finish() throws InterruptedException {
        launching = false;
        working = false;
        feed.stop();
        for (var thread : threads) {
            thread.interrupt();
        }
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(15));
        }
    }
}
