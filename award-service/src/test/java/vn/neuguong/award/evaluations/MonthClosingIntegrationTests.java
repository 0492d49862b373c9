package vn.neuguong.award.evaluations;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.neuguong.award.SongVan.CAMPAIGN;
import static vn.neuguong.award.SongVan.PHU_XUAN;
import static vn.neuguong.award.SongVan.at;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.neuguong.award.BusinessClock;
import vn.neuguong.award.SongVan;
import vn.neuguong.award.awards.Awards;
import vn.neuguong.award.evidence.LaunchedProgrammes;
import vn.neuguong.award.roster.Unit;
import vn.neuguong.award.roster.Units;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.replay.WatchedWrites;

@IntegrationTest
@Import({BusinessClock.class, WatchedWrites.class})
@TestPropertySource(
        properties = {
            "neuguong.evaluations.sweep-every=PT1H",
            "neuguong.evaluations.grace=PT0S",
            "neuguong.evaluations.settle=PT0S"
        })
class MonthClosingIntegrationTests {

    private static final int INSTANCES = 8;
    private static final int SCHOOLS = 25;
    private static final int NO_CRASH = 10_000;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private OverdueMonthlyListCloser closer;

    @Autowired
    private LaunchedProgrammes programmes;

    @Autowired
    private Units units;

    @Autowired
    private MonthlyLists lists;

    @Autowired
    private Awards awards;

    @Autowired
    private PublishedEvents events;

    @Autowired
    private WatchedWrites writes;

    @Test
    void closesEachListOnceWhenSeveralInstancesSweepTogether() throws Exception {
        var schools = IntStream.range(0, SCHOOLS)
                .mapToObj(number -> SongVan.school("TH-" + number, "Trường Tiểu học số " + number))
                .toList();
        units.saveAll(schools);
        units.save(SongVan.union());
        programmes.save(SongVan.campaign());
        clock.moveTo(at("2026-12-01T00:00"));

        sweepTogether();

        var expected =
                schools.stream().map(MonthClosingIntegrationTests::listOf).toList();
        assertThat(lists.findByProgrammeIdAndMonthOrderByUnitId(CAMPAIGN, "2026-11"))
                .map(MonthlyList::id)
                .filteredOn(id -> id.startsWith(CAMPAIGN + ".TH-"))
                .containsExactlyInAnyOrderElementsOf(expected);
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(events.on("award.evaluations"))
                        .filteredOn(event -> event.key().startsWith(CAMPAIGN + ".TH-"))
                        .map(event -> event.text("listId"))
                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    @Test
    void closesTheRestAfterACrashBeforeAnyWrite() {
        units.deleteAll(); // each school of another test would cost two crashes more
        units.saveAll(List.of(SongVan.union(), SongVan.phuXuan(), SongVan.hoaBinh()));
        programmes.save(SongVan.campaign());
        clock.moveTo(at("2027-01-01T00:00"));
        var expected = sweptLists(NO_CRASH);

        for (var write = 1; write <= expected.size(); write++) {
            assertThat(sweptLists(write))
                    .as("after a crash before write " + write)
                    .isEqualTo(expected);
        }
        assertThat(expected).hasSizeGreaterThanOrEqualTo(4);
    }

    /** What the lists of all schools and months say after a sweep that died and another one. */
    private List<String> sweptLists(int crashBefore) {
        lists.deleteAll();
        assertThat(writes.crashesBefore(crashBefore, closer::closeOverdueLists)).isEqualTo(crashBefore != NO_CRASH);
        closer.closeOverdueLists();
        return lists.findAll().stream()
                .map(list -> "%s %s %s %s".formatted(list.id(), list.figures(), list.shortfalls(), list.members()))
                .sorted()
                .toList();
    }

    @Test
    void grantsTheAwardOfAListWhoseCloserDiedRightAfterStoringIt() {
        var list = ClosedLists.recognised();

        lists.insert(list);

        await().atMost(ofSeconds(30)).until(() -> awards.existsById(list.id()));
        assertThat(awards.findById(list.id()))
                .hasValueSatisfying(award -> assertThat(award.unitId()).isEqualTo(PHU_XUAN));
    }

    @Test
    void givesBackAListAsItWasStored() {
        var stored = ClosedLists.recognised(SongVan.school("THCS-" + UUID.randomUUID(), "Trường THCS Lê Lợi"));

        lists.insert(stored);

        assertThat(lists.findById(stored.id())).hasValueSatisfying(read -> {
            assertThat(read.figures()).isEqualTo(stored.figures());
            assertThat(read.members()).isEqualTo(stored.members());
            assertThat(read.month()).isEqualTo(stored.month());
            assertThat(read.shortfalls()).isEqualTo(stored.shortfalls());
            assertThat(read.closedAt()).isEqualTo(stored.closedAt());
        });
    }

    private void sweepTogether() throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(INSTANCES);
        try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
            List<? extends Future<?>> sweeps = IntStream.range(0, INSTANCES)
                    .mapToObj(instance -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        closer.closeOverdueLists();
                        return null;
                    }))
                    .toList();
            for (var sweep : sweeps) {
                sweep.get();
            }
        }
    }

    private static String listOf(Unit school) {
        return MonthlyList.idOf(CAMPAIGN, school.id(), ClosedLists.NOVEMBER);
    }
}
