package vn.neuguong.inspection.inspections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.inspection.SongVan;
import vn.neuguong.inspection.checklists.ShippedChecklist;
import vn.neuguong.inspection.roster.People;
import vn.neuguong.inspection.roster.Person;
import vn.neuguong.inspection.roster.UnitTree;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.contracts.HttpContract;

/** Each test has a city and a programme of its own, so that they share one broker and one database. */
@IntegrationTest
class SelfInspectionIntegrationTests implements HttpContract {

    private static final String LAN = "7d0f6c2e-lan";
    private static final String HUNG = "0b8a52d7-hung";
    private static final String MINH = "52c1f9b0-minh";
    private static final String THAO = "e1d24a77-thao";

    @Autowired
    PublishedEvents events;

    @Autowired
    SelfInspections inspections;

    @Autowired
    LaunchedProgrammes programmes;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private InspectionSite site;

    @BeforeEach
    void connect() {
        site = new InspectionSite(port);
    }

    @Test
    void opensInspectionOfEverySchoolWhicheverComesFirst() {
        var unitsFirst = new SongVan(events, "song-van-1");
        unitsFirst.city(MINH);
        unitsFirst.school(1, "thcs-phu-xuan-1", "Trường THCS Phú Xuân", LAN, HUNG);
        unitsFirst.school(1, "th-an-khe-1", "Trường Tiểu học An Khê", null, HUNG);
        unitsFirst.school(1, "mn-hoa-sen-1", "Trường Mầm non Hoa Sen", null, null);
        await().atMost(30, SECONDS).until(() -> tree.schoolsUnder("song-van-1").size() == 3);
        unitsFirst.launch("dot-1");

        var launchFirst = new SongVan(events, "song-van-2");
        launchFirst.launch("dot-2");
        await().atMost(30, SECONDS).until(() -> programmes.findById("dot-2").isPresent());
        launchFirst.school(1, "thcs-phu-xuan-2", "Trường THCS Phú Xuân", LAN, HUNG);
        launchFirst.school(1, "th-an-khe-2", "Trường Tiểu học An Khê", null, HUNG);
        launchFirst.school(1, "mn-hoa-sen-2", "Trường Mầm non Hoa Sen", null, null);
        launchFirst.city(MINH);

        for (var run : List.of("1", "2")) {
            var opened = awaitTasks("dot-" + run, 3);
            assertThat(opened)
                    .extracting(task -> task.text("taskId"), task -> task.text("assigneeId"))
                    .containsExactlyInAnyOrder(
                            tuple("dot-%s.thcs-phu-xuan-%s.self:self-inspect", run, LAN),
                            tuple("dot-%s.th-an-khe-%s.self:self-inspect", run, HUNG),
                            tuple("dot-%s.mn-hoa-sen-%s.self:self-inspect", run, MINH));
            assertThat(opened).allSatisfy(task -> {
                assertThat(task.text("dueAt")).isEqualTo("2026-12-04T10:00:00Z");
                assertThat(task.headers()).containsEntry("ce_correlationid", "dot-" + run);
            });
            assertThat(published("inspection.inspections", "inspection.opened.v1", "dot-" + run))
                    .hasSize(3);
        }
    }

    @Test
    void changesNothingOnEventsThatRepeatOrComeLate() {
        var songVan = new SongVan(events, "song-van-3");
        songVan.city(MINH);
        songVan.school(1, "thcs-3", "Trường THCS Phú Xuân", LAN, null);
        songVan.launch("dot-3");
        awaitTasks("dot-3", 1);
        songVan.school(2, "thcs-3", "Trường THCS Phú Xuân", HUNG, null);
        awaitTasks("dot-3", 2);

        songVan.city(MINH);
        songVan.school(2, "thcs-3", "Trường THCS Phú Xuân", HUNG, null);
        songVan.school(1, "thcs-3", "Trường THCS Phú Xuân", LAN, null);
        songVan.launch("dot-3");
        songVan.launch("dot-3-sau");
        awaitTasks("dot-3-sau", 1);
        songVan.school(3, "thcs-3", "Trường THCS Phú Xuân", THAO, null);

        assertThat(awaitTasks("dot-3", 3))
                .extracting(task -> task.text("assigneeId"))
                .containsExactly(LAN, HUNG, THAO);
        assertThat(published("inspection.inspections", "inspection.opened.v1", "dot-3"))
                .hasSize(1);
    }

    @Test
    void givesTheTaskToTheNewHolderAndClosesTheOldLink() {
        var songVan = new SongVan(events, "song-van-4");
        songVan.city(MINH);
        songVan.school(1, "thcs-4", "Trường THCS Phú Xuân", LAN, null);
        songVan.launch("dot-4");
        awaitTasks("dot-4", 1);
        var linkOfLan = site.linkTo("dot-4.thcs-4.self:self-inspect").orElseThrow();

        songVan.school(2, "thcs-4", "Trường THCS Phú Xuân", HUNG, null);

        awaitTasks("dot-4", 2);
        assertThat(published("inspection.tasks", "task.closed.v1", "dot-4"))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text("outcome")).isEqualTo("CANCELLED"));
        assertThat(site.status(linkOfLan)).isEqualTo(410);
        assertThat(site.linkTo("dot-4.thcs-4.self:self-inspect")).isEmpty();
        assertThat(site.linkTo("dot-4.thcs-4.self:self-inspect-2").map(site::status))
                .contains(200);
    }

    @Test
    void completesThroughTheLinkAndTellsEverybody() {
        var songVan = new SongVan(events, "song-van-5");
        songVan.person("lan-5", "Nguyễn Thị Lan");
        await().atMost(30, SECONDS).until(() -> people.findById("lan-5").isPresent());
        songVan.city(MINH);
        songVan.school(1, "thcs-5", "Trường THCS Phú Xuân", "lan-5", null);
        songVan.launch("dot-5");
        awaitTasks("dot-5", 1);
        var link = site.linkTo("dot-5.thcs-5.self:self-inspect").orElseThrow();
        assertThat(site.page(link)).contains("Nguyễn Thị Lan", "Trường THCS Phú Xuân");

        assertThat(site.send(link, "trang-phuc")).isEqualTo(303);

        var completed = await().atMost(30, SECONDS)
                .until(
                        () -> published("inspection.inspections", "inspection.completed.v1", "dot-5"),
                        found -> !found.isEmpty());
        assertThat(completed)
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().path("score").asInt()).isEqualTo(95));
        assertThat(await().atMost(30, SECONDS)
                        .until(
                                () -> published("inspection.tasks", "task.closed.v1", "dot-5"),
                                found -> !found.isEmpty()))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text("outcome")).isEqualTo("DONE"));
        assertThat(site.page(link)).contains("95/100 điểm");
        assertThat(site.inspectionsOf("dot-5").path("completed").asInt()).isEqualTo(1);
    }

    @Test
    void letsTheFirstOfManyDevicesStand() throws Exception {
        var songVan = new SongVan(events, "song-van-6");
        songVan.city(MINH);
        songVan.school(1, "thcs-6", "Trường THCS Phú Xuân", LAN, null);
        songVan.launch("dot-6");
        awaitTasks("dot-6", 1);
        var link = site.linkTo("dot-6.thcs-6.self:self-inspect").orElseThrow();
        var items = ShippedChecklist.forSchools().items();

        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = devices.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            device -> () -> site.send(link, items.get(device).id()))
                    .toList());
            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(303)
                    .containsOnly(303, 409);
        }

        var stored = inspections.findById("dot-6.thcs-6.self").orElseThrow();
        assertThat(stored.score()).isEqualTo(95);
        await().atMost(30, SECONDS)
                .until(() ->
                        published("inspection.tasks", "task.closed.v1", "dot-6").size() == 1);
        assertThat(published("inspection.inspections", "inspection.completed.v1", "dot-6"))
                .hasSize(1);
    }

    @Test
    void forgetsThePersonTheRosterErases() {
        var songVan = new SongVan(events, "song-van-7");
        songVan.person("thao-7", "Lê Thanh Thảo");
        await().atMost(30, SECONDS).until(() -> nameOf("thao-7").isPresent());

        songVan.erase("thao-7");

        await().atMost(30, SECONDS).until(() -> nameOf("thao-7").isEmpty());
    }

    private Optional<String> nameOf(String personId) {
        return people.findById(personId).map(Person::name);
    }

    @Test
    void knowsNoLinkItNeverIssued() {
        assertThat(site.status(URI.create("/inspections/self/khong-ai-cap"))).isEqualTo(404);
    }

    private static Tuple tuple(String taskId, String run, String assigneeId) {
        return Tuple.tuple(taskId.formatted(run, run), assigneeId);
    }

    private List<PublishedEvent> awaitTasks(String programmeId, int count) {
        return await().atMost(60, SECONDS)
                .until(
                        () -> published("inspection.tasks", "task.opened.v1", programmeId),
                        found -> found.size() >= count);
    }

    private List<PublishedEvent> published(String topic, String type, String programmeId) {
        return events.on(topic, type).stream()
                .filter(event -> event.key().startsWith(programmeId + "."))
                .toList();
    }
}
