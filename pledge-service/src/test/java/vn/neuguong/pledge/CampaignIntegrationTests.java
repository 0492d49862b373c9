package vn.neuguong.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.neuguong.pledge.cascade.LaggardsHeardOf;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.evidence.EvidenceSweep;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitProfile;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.ServiceContract;
import vn.neuguong.testing.contracts.HttpContract;

/** A campaign from the launch to pledges in force, through HTTP, the links and Kafka; each test goes on from the last. */
@IntegrationTest
@TestPropertySource(properties = "neuguong.acknowledgements.collecting-time=PT0S")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignIntegrationTests implements HttpContract {

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");
    private static final String KINDERGARTEN = "MN-ANH-DUONG";
    private static final StaffMember HANG = PhuXuan.person("SV007", "Lương Thúy Hằng", KINDERGARTEN);
    private static final StaffMember YEN = PhuXuan.person("SV008", "Vũ Hải Yến", KINDERGARTEN);
    private static final List<StaffMember> EVERYBODY =
            List.of(PhuXuan.HIEU, PhuXuan.THUY, PhuXuan.OANH, PhuXuan.DIEP, PhuXuan.LAN, PhuXuan.TRUONG, HANG, YEN);

    @LocalServerPort
    private int port;

    @Value("${neuguong.kafka.brokers}")
    private String brokers;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private OrgUnits units;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Clock clock;

    private CampaignClient client;

    @BeforeEach
    void callsTheService() {
        client = new CampaignClient(port);
    }

    @Test
    @Order(0)
    void answersUnusableDraftWithEveryProblem() {
        assertThat(client.problemsOfDraft("{\"period\": {}}")).contains("programmeId", "audience", "clauseSets");
    }

    @Test
    @Order(0)
    void publishesTheShippedClauseSetsAtStart() {
        await().untilAsserted(() -> assertThat(published.on("pledge.clause-sets", "clause-set.published.v1"))
                .extracting(PublishedEvent::key, set -> set.text("sha256"))
                .containsExactlyInAnyOrderElementsOf(ShippedInThisRelease.clauseSets().stream()
                        .map(set -> tuple(set.key(), set.sha256()))
                        .toList()));
    }

    @Test
    @Order(1)
    void invitesEverybodyOnceHoweverOftenItIsLaunched() {
        units.insert(List.of(PhuXuan.city(), PhuXuan.school(), kindergartenWithoutUnionAndHead()));
        staff.insert(EVERYBODY);

        client.draft();
        client.launch();
        client.launch();

        await().untilAsserted(() -> assertThat(tasks("task.opened.v1"))
                .hasSize(8)
                .extracting(task -> task.text("assigneeId"))
                .containsExactlyInAnyOrderElementsOf(
                        EVERYBODY.stream().map(StaffMember::personId).toList()));
        assertThat(published.on("pledge.programmes", "programme.launched.v1")).hasSize(1);
        assertThat(pledges("pledge.invited.v1")).hasSize(8);
        assertKeepTheirContracts();
        await().untilAsserted(() -> assertThat(client.coverage())
                .containsEntry("people", 8)
                .containsEntry("invited", 8)
                .containsEntry("signed", 0));
    }

    @Test
    @Order(2)
    void signsOnceWhenEightDevicesPressTheButtonTogether() throws Exception {
        var page = client.signingPageOf(PhuXuan.LAN);
        Callable<String> press = page::sign;
        List<String> answers;
        try (var devices = Executors.newFixedThreadPool(8)) {
            answers = devices
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> press).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(answers)
                .filteredOn(answer -> answer.contains("Xin cảm ơn ông/bà đã nêu gương"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("Chữ ký đầu tiên được giữ nguyên"))
                .hasSize(7);
        await().untilAsserted(() -> assertThat(queuedFor(PhuXuan.OANH)).hasSize(1));
        assertThat(pledges("pledge.signed.v1")).hasSize(1);
        assertThat(tasks("task.closed.v1")).hasSize(1);
    }

    @Test
    @Order(3)
    void putsThePledgeOfUnitWithNobodyToAskInForceAtOnce() {
        client.signingPageOf(HANG).sign();

        await().untilAsserted(() -> assertThat(tasks("announcement.made.v1"))
                .singleElement()
                .extracting(announcement -> announcement.text("recipientId"))
                .isEqualTo(HANG.personId()));
        assertThat(client.documentOf(HANG)).startsWith("%PDF");
    }

    @Test
    @Order(4)
    void bringsPledgesIntoForceWhenEverySeatHasAcknowledged() {
        client.signingPageOf(PhuXuan.TRUONG).sign();
        await().untilAsserted(() -> assertThat(
                        client.acknowledgingPageOf(PhuXuan.OANH, Seat.HEAD).shown())
                .hasSize(2));

        client.acknowledgingPageOf(PhuXuan.OANH, Seat.HEAD).acknowledgeAll();
        await().untilAsserted(() -> assertThat(client.coverage())
                .containsEntry("signed", 3)
                .containsEntry("acknowledged", 0)
                .containsEntry("inForce", 1));
        await().untilAsserted(() -> assertThat(
                        client.acknowledgingPageOf(PhuXuan.DIEP, Seat.UNION).shown())
                .hasSize(2));
        client.acknowledgingPageOf(PhuXuan.DIEP, Seat.UNION).acknowledgeAll();

        await().untilAsserted(() -> assertThat(tasks("announcement.made.v1")).hasSize(3));
        await().untilAsserted(() -> assertThat(tasks("task.closed.v1"))
                .extracting(task -> task.text("taskId"))
                .filteredOn(taskId -> taskId.endsWith(".1:acknowledge"))
                .hasSize(2));
        await().untilAsserted(() ->
                assertThat(client.coverage()).containsEntry("acknowledged", 2).containsEntry("inForce", 3));
        assertKeepTheirContracts();
    }

    @Test
    @Order(5)
    void sendsTheHeadsOwnPledgeOneLevelUp() {
        client.signingPageOf(PhuXuan.OANH).sign();

        await().untilAsserted(() -> assertThat(
                        client.acknowledgingPageOf(PhuXuan.HIEU, Seat.HEAD).shown())
                .singleElement()
                .asString()
                .endsWith(PhuXuan.OANH.personId()));
        assertThat(queuedFor(PhuXuan.OANH)).hasSize(1);
        await().untilAsserted(() -> assertThat(queuedFor(PhuXuan.DIEP))
                .extracting(task -> task.text("taskId"))
                .anyMatch(taskId -> taskId.endsWith(".2:acknowledge")));
        await().untilAsserted(() -> assertThat(client.coverage()).containsEntry("signed", 4));
    }

    @Test
    @Order(6)
    void changesNothingWhenEveryEventIsReplayed() {
        var launches = published.on("pledge.programmes");
        var pledges = published.on("pledge.pledges");
        var tasksBefore = published.on("pledge.tasks");
        var coverageBefore = client.coverage();

        Stream.concat(launches.stream(), pledges.reversed().stream()).forEach(this::replay);
        await().untilAsserted(() -> assertThat(new ConsumedTopics(brokers).lag("pledge.programmes", "pledge.pledges"))
                .isZero());

        assertThat(published.on("pledge.pledges")).hasSize(pledges.size() * 2);
        assertThat(published.on("pledge.tasks")).hasSameSizeAs(tasksBefore);
        assertThat(client.coverage()).isEqualTo(coverageBefore);
    }

    @Test
    @Order(7)
    void launchesTheProgrammeInTheSchoolStepByStepWhileTheLevelAboveHearsOfLaggards() {
        var school = new UnitLaunchClient(client);
        var today = LocalDate.now(clock);
        school.draftAndLaunch(today);
        await().untilAsserted(() -> assertThat(launchTasks("task.opened.v1"))
                .extracting(task -> task.text("assigneeId"))
                .as("the kindergarten has no head, so the head above answers for it")
                .containsExactlyInAnyOrder(PhuXuan.OANH.personId(), PhuXuan.HIEU.personId(), PhuXuan.HIEU.personId()));

        LaggardsHeardOf.now(beans);
        LaggardsHeardOf.now(beans);
        await().untilAsserted(() -> assertThat(tasks("announcement.made.v1"))
                .filteredOn(announcement -> announcement.text("kind").equals("cascade.laggards"))
                .singleElement()
                .satisfies(announcement -> {
                    assertThat(announcement.text("recipientId")).isEqualTo(PhuXuan.HIEU.personId());
                    assertThat(announcement
                                    .data()
                                    .get("parameters")
                                    .get("laggards")
                                    .asString())
                            .isEqualTo("1");
                }));

        for (var step : LaunchStep.values()) {
            assertThat(pledgesOf(UnitLaunchClient.PROGRAMME)).isEmpty();
            assertThat(school.record(step, today)).contains("Đã ghi nhận:").doesNotContain("??");
        }

        await().untilAsserted(() -> assertThat(launchTasks("task.closed.v1"))
                .extracting(task -> task.text("taskId"), task -> task.text("outcome"))
                .containsExactlyElementsOf(Stream.of(LaunchStep.values())
                        .map(step -> tuple(UnitLaunchClient.taskOf(step), "DONE"))
                        .toList()));
        await().untilAsserted(() -> assertThat(pledgesOf(UnitLaunchClient.PROGRAMME))
                .as("only the people of the unit that has launched are asked to sign")
                .hasSize(4));
        assertThat(school.boardOf(PhuXuan.CITY)).contains("\"total\":{\"units\":3,\"launched\":1,\"late\":2}");
        assertThat(school.fileOf(LaunchStep.LAUNCHED)).isEqualTo("%PDF-1.7 LAUNCHED");
    }

    @Test
    @Order(8)
    void sweepsFilesThatNothingNamesAndKeepsThoseThatProveSomething() {
        var evidence = beans.getBean(LaunchEvidence.class);
        var sweep = new EvidenceSweep(beans);
        var abandoned = sweep.keptAndNeverNamed(evidence, UnitLaunchClient.LAUNCH);
        var ofNoLaunch = sweep.keptAndNeverNamed(evidence, "khong-co");
        sweep.keptByHalf();
        var later = clock.instant().plusSeconds(60);

        sweep.sweep();
        assertThat(sweep.counts()).as("they may be about to be named").containsExactly(6L, 8L);

        sweep.sweepWhatWasKeptUntil(later);
        sweep.sweepWhatWasKeptUntil(later);

        assertThat(sweep.counts()).containsExactly(4L, 4L);
        assertThat(sweep.find(abandoned)).isEmpty();
        assertThat(sweep.find(ofNoLaunch)).isEmpty();
        for (var step : LaunchStep.values()) {
            assertThat(new UnitLaunchClient(client).fileOf(step)).isEqualTo("%PDF-1.7 " + step);
        }
    }

    private List<PublishedEvent> launchTasks(String type) {
        return tasks(type).stream()
                .filter(task -> task.text("taskId").startsWith(UnitLaunchClient.PROGRAMME)
                        && task.text("taskId").endsWith(":record-step"))
                .toList();
    }

    private List<PublishedEvent> pledgesOf(String programmeId) {
        return pledges("pledge.invited.v1").stream()
                .filter(pledge -> pledge.text("programmeId").equals(programmeId))
                .toList();
    }

    private void replay(PublishedEvent event) {
        published.publish(
                event.topic(),
                event.type(),
                "/pledge-service",
                event.key(),
                Long.parseLong(event.headers().get("ce_sequence")),
                event.data(),
                event.headers().get("ce_id"));
    }

    private void assertKeepTheirContracts() {
        assertThat(Stream.of("pledge.programmes", "pledge.pledges", "pledge.tasks")
                        .flatMap(topic -> published.on(topic).stream()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(CONTRACT.breaches(event.type(), String.valueOf(event.data())))
                        .isEmpty())
                .allSatisfy(event -> assertThat(event.headers())
                        .containsEntry("ce_source", "/pledge-service")
                        .containsEntry("ce_correlationid", PhuXuan.CAMPAIGN));
    }

    private List<PublishedEvent> queuedFor(StaffMember holder) {
        return tasks("task.opened.v1").stream()
                .filter(task -> task.text("kind").equals("pledge.acknowledge"))
                .filter(task -> task.text("assigneeId").equals(holder.personId()))
                .toList();
    }

    private List<PublishedEvent> tasks(String type) {
        return published.on("pledge.tasks", type);
    }

    private List<PublishedEvent> pledges(String type) {
        return published.on("pledge.pledges", type);
    }

    private static OrgUnit kindergartenWithoutUnionAndHead() {
        var profile = new UnitProfile(
                UnitKind.SCHOOL, "Trường Mầm non Ánh Dương", PhuXuan.CITY, List.of(EstablishedSeat.vacant(Seat.HEAD)));
        return OrgUnit.open(KINDERGARTEN, profile, PhuXuan.SINCE_2020);
    }
}
