package vn.neuguong.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;
import vn.neuguong.testing.IntegrationTest;

/**
 * Holds every handler of a service to its promise: whatever a broker, a restart or a crash does to the delivery of a
 * history, the service ends with what it has after each event came once, with the same events, tasks and mails to be
 * sent. A service declares its history in a subclass; the events are its producers' examples.
 *
 * <p>Neither the bindings nor the relay nor scheduled jobs run: events are handed to the consumers, and what is raised
 * stays in the outboxes, where it is compared with everything else that is stored.
 */
@IntegrationTest
@Import({WatchedWrites.class, StandingClock.class})
@TestPropertySource(
        properties = {
            "spring.cloud.stream.default.consumer.auto-startup=false",
            "neuguong.messaging.relay.enabled=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReplayTests {

    private static final int SHUFFLES = Integer.getInteger("replay.shuffles", 10);

    @Autowired
    private ConfigurableApplicationContext service;

    @Autowired
    private MongoDatabaseFactory databases;

    @Autowired
    private WatchedWrites writes;

    private final Map<String, ConsumedBinding> bindings = new LinkedHashMap<>();
    private @Nullable History history;
    private @Nullable Replay replay;

    /** What happens, in chapters that each may arrive in any order but that of their keys. */
    protected abstract List<Chapter> chapters();

    /**
     * Stores, once, what the service has before the first event.
     *
     * @param keys the aggregates the events of each binding are about
     */
    protected void arrange(Map<String, Set<String>> keys) {}

    /** Ends what a dead process has left claimed and only time would free; the repetition comes after that. */
    protected void endLeases(MongoDatabase database) {}

    /** Forgets what the process remembers of its database: it has died, or another state was stored under its feet. */
    protected void forget() {}

    /** Paths of stored fields that hold real time; each needs a reason beside it. */
    protected Set<String> realTimeFields() {
        return Set.of();
    }

    /** Paths of stored arrays that are sets: their order is that of arrival and means nothing. */
    protected Set<String> sets() {
        return Set.of();
    }

    /** The producer's example of this name: a type, with a remark after a plus sign where it has several. */
    protected final Telling example(String binding, String name) {
        return Telling.example(bindingOf(binding), name);
    }

    /**
     * Every example of the binding but these, each of an aggregate of its own: for events whose consequences come back
     * to the service as events of its own, and so have to come before those.
     */
    protected final Stream<Telling> otherExamples(String binding, String... named) {
        var number = new AtomicInteger();
        return bindingOf(binding).examples().stream()
                .filter(example -> !List.of(named).contains(example))
                .map(example -> example(binding, example))
                .map(telling -> telling.about(telling.key() + "-" + number.incrementAndGet()));
    }

    /** The erasure of an aggregate from a compacted topic. */
    protected final Telling tombstone(String binding, String key) {
        return Telling.tombstone(bindingOf(binding), key);
    }

    @BeforeAll
    void deliverOnce() {
        stopJobsOf(service);
        ConsumedBinding.of(service).forEach(binding -> bindings.put(binding.name(), binding));
        history = History.of(chapters(), List.copyOf(bindings.values()));
        arrange(history.events().stream()
                .collect(Collectors.groupingBy(
                        ReplayedEvent::binding,
                        TreeMap::new,
                        Collectors.mapping(told -> told.event().key(), Collectors.toCollection(TreeSet::new)))));
        replay = new Replay(history, bindings, databases.getMongoDatabase(), state(), writes, this::forget);
        replay().play("each event once", (chapter, events) -> replay().deliver(Batch.oneByOne(events)));
    }

    @Test
    void historyTellsEveryHandlerSomethingItActsOn() {
        var told = history().events().stream()
                .map(event -> bindingOf(event.binding()).handlerOf(event.event().type()))
                .collect(Collectors.toCollection(TreeSet::new));
        var handlers = new TreeSet<String>();
        for (var binding : bindings.values()) {
            assertThat(history().events())
                    .as("the history has events for the binding " + binding.name())
                    .anyMatch(event -> event.binding().equals(binding.name()));
            binding.types().stream()
                    .filter(type -> type.equals(ConsumedBinding.TOMBSTONE) || hasExample(binding, type))
                    .forEach(type -> handlers.add(binding.handlerOf(type)));
            assertThat(binding.types())
                    .as("%s is bound to some topic with examples of every type it handles"
                            .formatted(binding.consumer().getClass().getSimpleName()))
                    .allMatch(type -> type.equals(ConsumedBinding.TOMBSTONE) || isProducedForTheLikeOf(binding, type));
        }
        assertThat(told).as("told and handled").isEqualTo(handlers);
        assertThat(writes.writers()).as("handlers that have changed anything").containsAll(handlers);
    }

    @Test
    void repeatedEventsChangeNothing() {
        replay().play(
                        "each event twice, then all once more",
                        (chapter, events) -> replay().deliver(Batch.twice(events)));
    }

    @Test
    void lateEventsChangeNothing() {
        var before = new ArrayList<ReplayedEvent>();
        replay().play("earlier events of the key again after each event", (chapter, events) -> {
            replay().deliver(Batch.withLateOnes(before, events));
            before.addAll(events);
        });
    }

    @Test
    void onlyTheOrderOfEachKeyMatters() {
        var given = Long.getLong("replay.seed");
        var seeds = given != null
                ? List.of(given)
                : new Random().longs(SHUFFLES).boxed().toList();
        for (var seed : seeds) {
            var random = new Random(seed);
            replay().play(
                            "shuffled, with -Dreplay.seed=" + seed,
                            (chapter, events) -> replay().deliver(Batch.shuffled(events, random)));
        }
    }

    @Test
    void aReplayAfterARestartChangesNothing() {
        replay().play("each event once", (chapter, events) -> replay().deliver(Batch.oneByOne(events)));
        try (var restarted = Restart.of(service)) {
            stopJobsOf(restarted);
            var again = ConsumedBinding.of(restarted).stream()
                    .collect(Collectors.toMap(ConsumedBinding::name, binding -> binding));
            for (var batch : Batch.allAtOnce(history().events())) {
                Objects.requireNonNull(again.get(batch.binding())).deliver(batch.events());
            }
        }
        replay().assertStillAtTheEnd("everything again after a restart");
    }

    /**
     * Every binding's events of a chapter come in one batch; each batch dies before its writes of every kind, before every
     * other one with the bindings in the opposite order.
     */
    @Test
    void aCrashBeforeAnyWriteIsMendedByTheRepetition() {
        var crashes = 0;
        for (var chapter = 0; chapter < history().chapters().size(); chapter++) {
            for (var crash : crashesIn(chapter)) {
                play(chapter, crash);
                crashes++;
            }
        }
        assertThat(crashes).as("crashes").isPositive();
    }

    /** A batch, of those that are delivered, that dies once and then comes again. */
    private record Crash(List<Batch> batches, int crashed, CrashPoint point) {

        String kind() {
            return "%s of %s".formatted(point.kind(), batches.get(crashed).binding());
        }
    }

    /** One for each kind of write, whether it occurs in both orders or in one of them only. */
    private Collection<Crash> crashesIn(int chapter) {
        var batches = Batch.allAtOnce(history().chapters().get(chapter).events());
        var crashes = new LinkedHashMap<String, Crash>();
        crashesOf(chapter, batches).forEach(crash -> crashes.put(crash.kind(), crash));
        var opposite = false;
        for (var crash : crashesOf(chapter, batches.reversed())) {
            if (opposite || !crashes.containsKey(crash.kind())) {
                crashes.put(crash.kind(), crash);
            }
            opposite = !opposite;
        }
        return crashes.values();
    }

    private List<Crash> crashesOf(int chapter, List<Batch> batches) {
        var crashes = new ArrayList<Crash>();
        replay().playAlone(chapter, "all of a binding at once", () -> {
            for (var index = 0; index < batches.size(); index++) {
                var batch = batches.get(index);
                for (var point : CrashPoint.of(writes.placesOf(() -> replay().deliver(batch)))) {
                    crashes.add(new Crash(batches, index, point));
                }
            }
        });
        return crashes;
    }

    private void play(int chapter, Crash crash) {
        var name = "a crash before the " + crash.kind();
        replay().playAlone(chapter, name, () -> {
            for (var index = 0; index < crash.batches().size(); index++) {
                var batch = crash.batches().get(index);
                if (index == crash.crashed()) {
                    assertThat(writes.crashesBefore(crash.point().write(), () -> replay().deliver(batch)))
                            .as(name)
                            .isTrue();
                    endLeases(databases.getMongoDatabase());
                    forget();
                }
                replay().deliver(batch);
            }
        });
    }

    private static void stopJobsOf(ApplicationContext running) {
        running.getBeansOfType(ScheduledTaskHolder.class)
                .values()
                .forEach(holder -> holder.getScheduledTasks().forEach(task -> task.cancel(false)));
    }

    private boolean isProducedForTheLikeOf(ConsumedBinding binding, String type) {
        return bindings.values().stream()
                .filter(other ->
                        other.consumer().getClass() == binding.consumer().getClass())
                .anyMatch(other -> hasExample(other, type));
    }

    private static boolean hasExample(ConsumedBinding binding, String type) {
        return binding.examples().stream().anyMatch(example -> example.split("\\+", 2)[0].equals(type));
    }

    private ConsumedBinding bindingOf(String name) {
        return Objects.requireNonNull(bindings.get(name), "The service has no binding " + name);
    }

    private History history() {
        return Objects.requireNonNull(history);
    }

    private Replay replay() {
        return Objects.requireNonNull(replay);
    }

    private StateReader state() {
        var ignored = Stream.of(StateReader.VOLATILE, realTimeFields())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new StateReader(databases.getMongoDatabase(), ignored, sets());
    }
}
