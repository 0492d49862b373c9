package vn.neuguong.award;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.neuguong.award.SongVan.DANG_THU_HUONG;
import static vn.neuguong.award.SongVan.HOA_BINH;
import static vn.neuguong.award.SongVan.NGUYEN_THI_LAN;
import static vn.neuguong.award.SongVan.PHU_XUAN;
import static vn.neuguong.award.SongVan.VU_QUOC_BAO;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import vn.neuguong.award.evaluations.MonthlyLists;
import vn.neuguong.award.evidence.InspectionRecords;
import vn.neuguong.award.evidence.LaunchedProgrammes;
import vn.neuguong.award.evidence.PledgeRecord;
import vn.neuguong.award.evidence.PledgeRecords;
import vn.neuguong.award.roster.People;
import vn.neuguong.award.roster.Person;
import vn.neuguong.award.roster.Units;
import vn.neuguong.award.rules.Shortfall;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.TestTokens;
import vn.neuguong.testing.contracts.HttpContract;

@IntegrationTest
@Import({BusinessClock.class, ReadPositions.class})
@TestPropertySource(
        properties = {
            "neuguong.evaluations.sweep-every=PT0.2S",
            "neuguong.evaluations.grace=PT0S",
            "neuguong.evaluations.settle=PT0S"
        })
class RecognitionIntegrationTests implements HttpContract {

    @Autowired
    private PublishedEvents events;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private LaunchedProgrammes programmes;

    @Autowired
    private PledgeRecords pledges;

    @Autowired
    private InspectionRecords inspections;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private MonthlyLists lists;

    @Autowired
    private ReadPositions readPositions;

    @LocalServerPort
    private int port;

    private PlayedCampaign campaign;
    private YearMonth month;

    @BeforeEach
    void launchACampaignInSongVan(TestInfo test) {
        campaign = new PlayedCampaign(events, test.getTestMethod().orElseThrow().getName());
        month = clock.month();
        roster();
        campaign.launched(clock.instant());
        await().atMost(ofSeconds(30)).until(() -> units.count() == 3 && programmes.existsById(campaign.id()));
    }

    @Test
    void recognisesASchoolAndTellsItsHeadAndItsUnion() {
        everybodyAtPhuXuanIsInForce();
        inspectedWith(96);

        clock.endTheMonth();

        await().atMost(ofSeconds(30)).until(() -> !announcements().isEmpty());
        var closed = ofCampaign("award.evaluations");
        assertThat(closed).map(event -> event.text("unitId")).containsExactlyInAnyOrder(PHU_XUAN, HOA_BINH);
        var granted = ofCampaign("award.awards").getFirst();
        assertThat(granted.key()).isEqualTo(listId(PHU_XUAN, month));
        assertThat(granted.headers()).containsEntry("ce_correlationid", campaign.id());
        assertThat(granted.headers().get("ce_causationid"))
                .isEqualTo(closingOf(PHU_XUAN, closed).headers().get("ce_id"));
        assertThat(announcements())
                .map(event -> event.text("recipientId"))
                .containsExactlyInAnyOrder(DANG_THU_HUONG, VU_QUOC_BAO);
        assertThat(certificateOf(listId(PHU_XUAN, month))).startsWith("%PDF".getBytes(US_ASCII));
    }

    @Test
    void staysTheSameWhenEveryEventIsRepeatedAndOlderOnesArriveLate() {
        everybodyAtPhuXuanIsInForce();
        inspectedWith(96);
        clock.endTheMonth();
        await().atMost(ofSeconds(30)).until(() -> !announcements().isEmpty());
        var before = pledgesOfCampaign();
        var closing = closingOf(PHU_XUAN, ofCampaign("award.evaluations"));

        roster();
        campaign.launched(clock.instant());
        everybodyAtPhuXuanIsInForce();
        campaign.invited(PHU_XUAN, NGUYEN_THI_LAN);
        inspectedWith(12);
        events.publish("award.evaluations", closing.type(), "/award-service", closing.key(), 1, closing.data());
        await().atMost(ofSeconds(30)).until(readPositions::atTheEnd);

        assertThat(pledgesOfCampaign()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(inspections.findByProgrammeIdAndUnitId(campaign.id(), PHU_XUAN))
                .singleElement()
                .satisfies(inspection -> assertThat(inspection.score().points()).isEqualTo(96));
        assertThat(lists.findByProgrammeIdAndMonthOrderByUnitId(campaign.id(), month.toString()))
                .hasSize(2);
        assertThat(ofCampaign("award.awards")).hasSize(1);
        assertThat(announcements()).hasSize(2);
    }

    @Test
    void countsWhatHappensAfterAMonthIsClosedInTheNextMonth() {
        campaign.invited(PHU_XUAN, VU_QUOC_BAO);
        campaign.inForce(PHU_XUAN, NGUYEN_THI_LAN, clock.instant());
        inspectedWith(90);
        await().atMost(ofSeconds(30)).until(() -> pledgesOfCampaign().size() == 2);

        clock.endTheMonth();
        await().atMost(ofSeconds(30)).until(() -> lists.existsById(listId(PHU_XUAN, month)));
        campaign.inForce(PHU_XUAN, VU_QUOC_BAO, clock.instant());
        await().atMost(ofSeconds(30))
                .until(() -> pledgesOfCampaign().stream().allMatch(record -> record.inForceAt() != null));
        clock.endTheMonth();
        await().atMost(ofSeconds(30)).until(() -> ofCampaign("award.awards").size() == 1);
        clock.endTheMonth();
        await().atMost(ofSeconds(30)).until(() -> lists.existsById(listId(PHU_XUAN, month.plusMonths(2))));

        assertThat(shortfalls(PHU_XUAN, month)).containsExactly(Shortfall.PLEDGES_NOT_IN_FORCE);
        assertThat(shortfalls(PHU_XUAN, month.plusMonths(1))).isEmpty();
        assertThat(shortfalls(PHU_XUAN, month.plusMonths(2))).containsExactly(Shortfall.ALREADY_RECOGNISED);
        assertThat(shortfalls(HOA_BINH, month))
                .containsExactlyInAnyOrder(Shortfall.NO_MEMBERS, Shortfall.INSPECTION_NOT_COMPLETED);
    }

    @Test
    void forgetsTheNameOfAPersonWhoWasErased() {
        var name = Map.of("personId", NGUYEN_THI_LAN, "name", "Nguyễn Thị Lan", "email", "lan@thcs-phu-xuan.example");
        events.publish("pledge.roster-people", "person.changed.v1", "/pledge-service", NGUYEN_THI_LAN, 1, name);
        await().atMost(ofSeconds(30)).until(() -> nameIsKnown(NGUYEN_THI_LAN));

        events.publish("pledge.roster-people", "person.erased.v1", "/pledge-service", NGUYEN_THI_LAN, 2, null);

        await().atMost(ofSeconds(30)).until(() -> !nameIsKnown(NGUYEN_THI_LAN));
    }

    private boolean nameIsKnown(String personId) {
        return people.findById(personId).map(Person::name).isPresent();
    }

    @Test
    void setsAnImpossibleScoreAsideAndGoesOn() {
        campaign.inspected(HOA_BINH, 101, clock.instant());
        campaign.inspected(PHU_XUAN, 95, clock.instant());

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(events.on("inspection.inspections.award-service.dlq"))
                        .map(PublishedEvent::key)
                        .contains("%s.%s.self".formatted(campaign.id(), HOA_BINH)));
        await().atMost(ofSeconds(30))
                .until(() -> inspections
                                .findByProgrammeIdAndUnitId(campaign.id(), PHU_XUAN)
                                .size()
                        == 1);
    }

    private void roster() {
        campaign.unit(SongVan.UNION, SongVan.union().name(), "CITY", null, List.of());
        campaign.unit(
                PHU_XUAN,
                "Trường THCS Phú Xuân",
                "SCHOOL",
                SongVan.UNION,
                List.of(
                        Map.of("seat", "HEAD", "holderId", DANG_THU_HUONG),
                        Map.of("seat", "UNION", "holderId", VU_QUOC_BAO)));
        campaign.unit(HOA_BINH, "Trường Tiểu học Hoà Bình", "SCHOOL", SongVan.UNION, List.of(Map.of("seat", "HEAD")));
    }

    private void everybodyAtPhuXuanIsInForce() {
        campaign.inForce(PHU_XUAN, NGUYEN_THI_LAN, clock.instant());
        campaign.inForce(PHU_XUAN, VU_QUOC_BAO, clock.instant());
        await().atMost(ofSeconds(30)).until(() -> pledgesOfCampaign().size() == 2);
    }

    private void inspectedWith(int score) {
        campaign.inspected(PHU_XUAN, score, clock.instant());
        await().atMost(ofSeconds(30))
                .until(() -> inspections
                                .findByProgrammeIdAndUnitId(campaign.id(), PHU_XUAN)
                                .size()
                        == 1);
    }

    private List<PledgeRecord> pledgesOfCampaign() {
        return pledges.findByProgrammeIdAndUnitId(campaign.id(), PHU_XUAN);
    }

    private List<PublishedEvent> ofCampaign(String topic) {
        return events.on(topic).stream()
                .filter(event -> event.key().startsWith(campaign.id() + "."))
                .toList();
    }

    private List<PublishedEvent> announcements() {
        return ofCampaign("award.tasks");
    }

    private static PublishedEvent closingOf(String unitId, List<PublishedEvent> closed) {
        return closed.stream()
                .filter(event -> event.text("unitId").equals(unitId))
                .findFirst()
                .orElseThrow();
    }

    private Set<Shortfall> shortfalls(String unitId, YearMonth ofMonth) {
        return lists.findById(listId(unitId, ofMonth)).orElseThrow().shortfalls();
    }

    private String listId(String unitId, YearMonth ofMonth) {
        return "%s.%s.%s".formatted(campaign.id(), unitId, ofMonth);
    }

    private byte[] certificateOf(String awardId) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/internal/awards/{id}/certificate", awardId)
                .headers(headers -> headers.setBearerAuth(TestTokens.with("documents:read")))
                .retrieve()
                .body(byte[].class);
    }
}
