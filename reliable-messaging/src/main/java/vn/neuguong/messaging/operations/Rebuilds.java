package vn.neuguong.messaging.operations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import vn.neuguong.messaging.consumption.SequenceGuard;

/** Rebuilds projections from their topics in the background, one at a time for each consumer. */
final class Rebuilds implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private final TopicReader reader;
    private final SequenceGuard guard;
    private final InstantSource clock;
    private final Map<String, Rebuild> rebuilds = new ConcurrentHashMap<>();

    Rebuilds(TopicReader reader, SequenceGuard guard, InstantSource clock) {
        this.reader = reader;
        this.guard = guard;
        this.clock = clock;
    }

    List<Rebuild.Progress> progress() {
        return rebuilds.values().stream().map(Rebuild::progress).toList();
    }

    /** Lets the projections of a consumer take every event anew, and hands them all over again. */
    void rebuild(ConsumedTopic topic) {
        start(topic, null, () -> topic.consumer().projections().forEach(guard::forget));
    }

    /** Hands over again what happened since; what a projection already knows changes nothing. */
    void replay(ConsumedTopic topic, @Nullable Instant from) {
        start(topic, from, () -> {});
    }

    @Override
    public void destroy() {
        rebuilds.values().forEach(Rebuild::stop);
    }

    private synchronized void start(ConsumedTopic topic, @Nullable Instant from, Runnable before) {
        var former = rebuilds.get(topic.name());
        if (former != null && former.isRunning()) {
            throw new IllegalArgumentException(
                    "the events of " + topic.name() + " are already being handed over again");
        }
        before.run();
        var rebuild = new Rebuild(topic, from, clock.instant());
        rebuilds.put(topic.name(), rebuild);
        Thread.ofVirtual().name("rebuild-" + topic.name()).start(() -> {
            try {
                rebuild.run(reader, clock);
                log.info("Events of {} handed over again: {}", topic.topic(), rebuild.progress());
            } catch (RuntimeException broken) {
                log.error("Events of {} could not all be handed over again", topic.topic(), broken);
            }
        });
    }
}
