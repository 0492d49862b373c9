package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.neuguong.pledge.roster.RosterOfSongVan.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.client.RestClient;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.testing.IntegrationTest;
import vn.neuguong.testing.PublishedEvent;
import vn.neuguong.testing.PublishedEvents;
import vn.neuguong.testing.ServiceContract;
import vn.neuguong.testing.TestTokens;

@IntegrationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterIntegrationTests {

    private static final String CITY = "CD-SONG-VAN";
    private static final String SCHOOL = "THCS-PHU-XUAN";
    private static final ServiceContract HR = ServiceContract.of("hr");

    @LocalServerPort
    private int port;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private Reorganising reorganising;

    @Autowired
    private Succession succession;

    @Autowired
    private Staffing staffing;

    @Autowired
    private PlannedChangeSweeper sweeper;

    @Autowired
    private UnitTrees trees;

    @Autowired
    private OrgUnits units;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    private LocalDate today;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    @Test
    @Order(1)
    void followsThePersonnelSystemHoweverOftenItSpeaks() {
        tell("hr.units", "hr.unit-changed.v1+root", CITY, 1);
        tell("hr.units", "hr.unit-changed.v1", SCHOOL, 1);
        tell("hr.people", "hr.person-changed.v1", "SV003", 1);
        tell("hr.people", "hr.person-changed.v1", "SV003", 1);
        tell("hr.units", "hr.seat-filled.v1", SCHOOL, 2);

        await().until(() -> staff.count() == 1);
        await().untilAsserted(() -> assertThat(trees.today().find(SCHOOL).flatMap(unit -> unit.holderOf(Seat.HEAD)))
                .map(SeatHolder::personId)
                .contains(oanh().personId()));
        assertThat(staff.count()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(published.on("pledge.roster-staff", "employment.changed.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event.key()).isEqualTo(oanh().personId()))
                .satisfies(event -> assertThat(event.text("unitId")).isEqualTo(SCHOOL)));
    }

    @Test
    @Order(2)
    void buriesWhatItRefusesWithTheReasonAndNothingPersonal() {
        published.publish(
                "hr.people",
                "hr.person-changed.v1",
                "/hr",
                "SV099",
                1,
                HR.example("hr.person-changed.v1").replace("SV003", "SV099"));

        await().untilAsserted(() -> assertThat(published.on("hr.people.pledge-service.dlq"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.headers().get("neuguong_reason"))
                        .contains("email", "roster.email-taken")
                        .doesNotContain("oanh")));
        assertThat(staff.count()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void answersForAnyDayWhatIsStored() {
        reorganising.open(new OpenUnit("CUM-1", unitOfTheCity("CUM-1"), today));
        reorganising.rename(SCHOOL, "Trường THCS Hoa Lư", today.plusMonths(2), IfMatch.ANY);
        reorganising.move(SCHOOL, "CUM-1", today.plusMonths(3), IfMatch.ANY);

        var stored = new UnitTrees(units, new UnitTreeSettings(Duration.ofHours(1)), clock);
        for (var tree : List.of(stored, trees)) {
            assertThat(tree.on(today).find(SCHOOL).orElseThrow().name()).contains("Phú Xuân");
            assertThat(tree.on(today.plusMonths(2)).find(SCHOOL).orElseThrow().name())
                    .contains("Hoa Lư");
            assertThat(tree.on(today.plusMonths(3)).ancestorsOf(SCHOOL))
                    .extracting(UnitNode::unitId)
                    .containsExactly("CUM-1", CITY);
            assertThat(tree.on(LocalDate.of(2019, 12, 31)).roots()).isEmpty();
        }
        assertThat(get("/api/roster/units/" + SCHOOL + "?asOf=" + today.plusMonths(3)))
                .containsEntry("name", "Trường THCS Hoa Lư")
                .containsEntry("parentId", "CUM-1");
        assertThat(published.on("pledge.roster-units", "unit.changed.v1"))
                .filteredOn(event -> event.key().equals(SCHOOL))
                .noneMatch(event -> event.text("name").contains("Hoa Lư"));
    }

    @Test
    @Order(4)
    void tellsWhatWasPlannedOnItsDayAndOnce() {
        var opening = LocalDate.of(2026, 1, 1);
        var planned = OrgUnit.open("TH-TAN-AP", profile("TH-TAN-AP", CITY), new EffectiveDay(opening, opening));
        planned.rename("Trường Tiểu học Tân Ấp", new EffectiveDay(opening.plusMonths(5), opening));
        units.save(planned);

        sweeper.sweep();
        sweeper.sweep();

        await().untilAsserted(() -> assertThat(published.on("pledge.roster-units"))
                .filteredOn(event -> event.key().equals("TH-TAN-AP"))
                .extracting(event -> event.text("name"))
                .containsExactly("TH-TAN-AP", "Trường Tiểu học Tân Ấp"));
        assertThat(units.findByNextChangeOnLessThanEqualOrderByUnitId(today, Limit.of(5)))
                .isEmpty();
    }

    @Test
    @Order(5)
    void letsOnlyOneOfTwoPassWhoWouldMakeACircleTogether() throws Exception {
        reorganising.open(new OpenUnit("CUM-2", unitOfTheCity("CUM-2"), today));
        Callable<OrgUnit> one = () -> reorganising.move("CUM-1", "CUM-2", today, IfMatch.ANY);
        Callable<OrgUnit> other = () -> reorganising.move("CUM-2", "CUM-1", today, IfMatch.ANY);

        try (var hands = Executors.newFixedThreadPool(2)) {
            var answers = hands.invokeAll(List.of(one, other));
            assertThat(answers).extracting(Future::state).containsOnlyOnce(Future.State.SUCCESS);
        }

        assertThat(trees.today().roots()).extracting(UnitNode::unitId).containsExactly(CITY);
        assertThat(mongo.count(new Query(), "reorganisationTurn")).isZero();
    }

    @Test
    @Order(6)
    void movesThePeopleOfAMergedUnitAndForgetsWhoeverLeft() {
        var oanh = oanh().personId();
        succession.merge("TH-TAN-AP", List.of(SCHOOL), today);
        assertThat(staff.findById(oanh).orElseThrow().unitOn(today)).contains("TH-TAN-AP");

        staffing.leave(oanh, today.minusDays(1), IfMatch.ANY);
        staffing.erase(oanh, "Theo yêu cầu của người đã thôi việc");
        var again = staffing.join("SV003", RosterOfSongVan.person("SV003", "TH-TAN-AP"), today);

        assertThat(again.personId()).isNotEqualTo(oanh);
        await().untilAsserted(() -> assertThat(published.on("pledge.roster-people"))
                .filteredOn(event -> event.key().equals(oanh))
                .last()
                .extracting(PublishedEvent::type, PublishedEvent::data)
                .containsExactly("person.erased.v1", null));
    }

    private void tell(String topic, String example, String key, long sequence) {
        published.publish(topic, example.split("\\+")[0], "/hr", key, sequence, HR.example(example));
    }

    private StaffMember oanh() {
        return staff.findByStaffNumberIn(List.of("SV003")).getFirst();
    }

    private static UnitProfile unitOfTheCity(String unitId) {
        return new UnitProfile(UnitKind.AGENCY, unitId, CITY, List.of());
    }

    private Map<String, Object> get(String path) {
        var answer = RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.with("roster:read")))
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        assertThat(answer).isNotNull();
        return answer;
    }
}
