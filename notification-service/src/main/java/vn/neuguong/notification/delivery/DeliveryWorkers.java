package vn.neuguong.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.notification.providers.MailServerUnavailableException;

/** The threads that send mail, each with its own connections, from the start of this instance to its orderly end. */
@Component
class DeliveryWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorkers.class);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

    private final DeliveryWorker worker;
    private final DeliverySettings settings;
    private final MailProviders providers;
    private final MachineTime time;
    private final WorkerWakeUp wakeUp;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    DeliveryWorkers(
            DeliveryWorker worker,
            DeliverySettings settings,
            MailProviders providers,
            MachineTime time,
            WorkerWakeUp wakeUp) {
        this.worker = worker;
        this.settings = settings;
        this.providers = providers;
        this.time = time;
        this.wakeUp = wakeUp;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (var number = 1; number <= settings.workers(); number++) {
            // Platform threads: interrupting a virtual one closes its socket in the middle of a mail.
            threads.add(Thread.ofPlatform().name("mail-" + number).start(this::work));
        }
    }

    private void work() {
        var failures = 0;
        try (var connections = providers.connections()) {
            while (running) {
                try {
                    var claimed = worker.turn(connections, () -> running);
                    failures = 0;
                    if (claimed == 0) {
                        connections.closeIdle();
                        wakeUp.await(settings.poll());
                    }
                } catch (MailServerUnavailableException | RuntimeException e) {
                    LOG.warn("Sending pauses: {}", e.getMessage(), e instanceof RuntimeException ? e : null);
                    pause(settings.missing().backOff().after(failures++));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In small steps, so that stopping does not wait for the end of a long pause. */
    private void pause(Duration duration) throws InterruptedException {
        var end = time.now().plus(duration);
        while (running && time.now().isBefore(end)) {
            wakeUp.await(settings.poll());
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        wakeUp.call();
        for (var thread : threads) {
            try {
                if (!thread.join(LONGEST_GOODBYE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
