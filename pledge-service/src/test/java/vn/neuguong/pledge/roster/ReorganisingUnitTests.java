package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.neuguong.pledge.roster.RosterOfSongVan.ANH_DUONG;
import static vn.neuguong.pledge.roster.RosterOfSongVan.CITY;
import static vn.neuguong.pledge.roster.RosterOfSongVan.PHU_XUAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;

class ReorganisingUnitTests {

    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    private final RosterOfSongVan roster = new RosterOfSongVan();

    @Test
    void answersForTheTreeOfAnyDay() {
        roster.open("CUM-1", CITY, roster.today());
        roster.reorganising.move(PHU_XUAN, "CUM-1", JULY, IfMatch.ANY);

        assertThat(above(PHU_XUAN, roster.today())).containsExactly(CITY);
        assertThat(above(PHU_XUAN, JULY.minusDays(1))).containsExactly(CITY);
        assertThat(above(PHU_XUAN, JULY)).containsExactly("CUM-1", CITY);
    }

    @Test
    void opensOnceAndRefusesAnotherUnitOfTheSameCode() {
        var again = roster.open(PHU_XUAN, CITY, RosterOfSongVan.OPENING);

        assertThat(again.unitId()).isEqualTo(PHU_XUAN);
        assertFault(() -> roster.open(PHU_XUAN, CITY, roster.today()), "unitId", "roster.unit-taken");
    }

    @Test
    void refusesParentThatDoesNotExistThatDay() {
        roster.open("CUM-1", CITY, JULY);

        assertFault(
                () -> roster.reorganising.move(PHU_XUAN, "CUM-1", roster.today(), IfMatch.ANY),
                "parentId",
                "roster.unknown-unit");
        assertFault(
                () -> roster.reorganising.move(PHU_XUAN, "KHONG-CO", JULY, IfMatch.ANY),
                "parentId",
                "roster.unknown-unit");
        assertThat(above(PHU_XUAN, JULY)).containsExactly(CITY);
    }

    @Test
    void refusesCircleOnAnyDayToCome() {
        roster.reorganising.move(ANH_DUONG, PHU_XUAN, JULY, IfMatch.ANY);

        assertFault(
                () -> roster.reorganising.move(PHU_XUAN, ANH_DUONG, roster.today(), IfMatch.ANY),
                "parentId",
                "roster.unit-in-circle");
        assertFault(
                () -> roster.reorganising.move(PHU_XUAN, PHU_XUAN, JULY, IfMatch.ANY),
                "parentId",
                "roster.unit-in-circle");
    }

    @Test
    void refusesSchoolAtTheTop() {
        assertFault(
                () -> roster.reorganising.move(PHU_XUAN, null, JULY, IfMatch.ANY), "parentId", "roster.needs-parent");
    }

    @Test
    void namesTheUnitsThatWouldBeLeftBelowAClosedOne() {
        assertFault(
                () -> roster.succession.close(new EndUnit(CITY, List.of(), null, null, JULY)),
                "effectiveFrom",
                "roster.unit-has-children",
                "01/07/2027",
                ANH_DUONG + ", " + PHU_XUAN);
        assertThat(roster.trees.on(JULY).find(CITY)).isPresent();
    }

    @Test
    void closesUnitWhoseLowerUnitsGoElsewhereInTheSameCommand() {
        roster.reorganising.open(new OpenUnit("LD-MOI", RosterOfSongVan.profile("LD-MOI", null), roster.today()));

        roster.succession.close(new EndUnit(CITY, List.of("LD-MOI"), "LD-MOI", null, JULY));

        assertThat(roster.trees.on(JULY).find(CITY)).isEmpty();
        assertThat(above(PHU_XUAN, JULY)).containsExactly("LD-MOI");
        assertThat(above(PHU_XUAN, JULY.minusDays(1))).containsExactly(CITY);
        assertThat(roster.units.findById(CITY).orElseThrow().successorIds()).containsExactly("LD-MOI");
    }

    @Test
    void saysThatPeopleMustGoSomewhere() {
        roster.join("SV001", PHU_XUAN);

        assertFault(
                () -> roster.succession.close(new EndUnit(PHU_XUAN, List.of(), null, null, JULY)),
                "peopleGoTo",
                "roster.unit-has-people",
                1L);
    }

    @Test
    void mergesUnitsAndTheirPeopleFollowOnTheDay() {
        var an = roster.join("SV001", PHU_XUAN);
        var binh = roster.join("SV002", ANH_DUONG);

        roster.succession.merge(ANH_DUONG, List.of(PHU_XUAN), JULY);

        assertThat(roster.staff.findById(an.personId()).orElseThrow().unitId()).isEqualTo(PHU_XUAN);
        roster.clock.moveTo(JULY);
        roster.sweeper.sweep();
        roster.sweeper.sweep();
        assertThat(roster.staff.findById(an.personId()).orElseThrow().unitOn(JULY))
                .contains(ANH_DUONG);
        assertThat(roster.staff.findById(an.personId()).orElseThrow().unitOn(JULY.minusDays(1)))
                .contains(PHU_XUAN);
        assertThat(roster.staff.findById(binh.personId()).orElseThrow().raisedEvents())
                .hasSize(2);
        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(2);
    }

    @Test
    void goesOnWithAMergerThatStoppedInTheMiddle() {
        roster.open("CUM-1", CITY, RosterOfSongVan.OPENING);
        roster.reorganising.move(PHU_XUAN, "CUM-1", roster.today(), IfMatch.ANY);
        roster.reorganising.move(PHU_XUAN, ANH_DUONG, JULY, IfMatch.ANY); // as far as a crash let it come

        roster.succession.merge(ANH_DUONG, List.of("CUM-1"), JULY);
        roster.succession.merge(ANH_DUONG, List.of("CUM-1"), JULY);

        assertThat(above(PHU_XUAN, JULY)).containsExactly(ANH_DUONG, CITY);
        assertThat(roster.trees.on(JULY).find("CUM-1")).isEmpty();
    }

    @Test
    void splitsUnitIntoNewOnes() {
        var parts = List.of(
                new OpenUnit("TH-1", RosterOfSongVan.profile("TH-1", CITY), JULY),
                new OpenUnit("TH-2", RosterOfSongVan.profile("TH-2", CITY), JULY));

        roster.succession.split(
                new EndUnit(PHU_XUAN, List.of("TH-1", "TH-2"), null, "TH-1", JULY), parts, Assignment.NONE);

        assertThat(roster.trees.on(JULY).subtreeOf(CITY))
                .extracting(UnitNode::unitId)
                .containsExactly(CITY, ANH_DUONG, "TH-1", "TH-2");
        assertThat(roster.trees.on(JULY.minusDays(1)).subtreeOf(CITY))
                .extracting(UnitNode::unitId)
                .containsExactly(CITY, ANH_DUONG, PHU_XUAN);
    }

    @Test
    void sendsThePeopleOfASplitUnitWhereTheCommandSays() {
        var an = roster.join("SV001", PHU_XUAN);
        var binh = roster.join("SV002", PHU_XUAN);
        var chi = roster.join("SV003", PHU_XUAN);
        splitAmong("TH-1", new Assignment(Map.of("TH-1", List.of("SV001"), "TH-2", List.of("sv002"))), JULY);

        assertThat(an.unitOn(JULY.minusDays(1))).contains(PHU_XUAN);
        roster.clock.moveTo(JULY);
        roster.succession.merge(ANH_DUONG, List.of(), JULY); // whatever lets people follow before the day's sweep
        roster.sweeper.sweep();

        assertThat(an.unitOn(JULY)).contains("TH-1");
        assertThat(binh.unitOn(JULY)).contains("TH-2");
        assertThat(chi.unitOn(JULY)).as("whom nobody named").contains("TH-1");
    }

    @Test
    void needsNoOtherPlaceWhenEverybodyOfASplitUnitIsNamed() {
        var an = roster.join("SV001", PHU_XUAN);
        var everybody = new Assignment(Map.of("TH-2", List.of("SV001")));

        assertFault(() -> splitAmong(null, Assignment.NONE, JULY), "peopleGoTo", "roster.unit-has-people", 1L);
        splitAmong(null, everybody, JULY);
        splitAmong(null, everybody, JULY);

        assertThat(an.unitOn(JULY)).contains("TH-2");
    }

    @Test
    void refusesToSendAnybodyWhoIsNotOfTheUnitOrWhereNothingIs() {
        roster.join("SV001", ANH_DUONG);
        roster.join("SV002", PHU_XUAN);

        assertFault(
                () -> splitAmong("TH-1", new Assignment(Map.of("TH-1", List.of("SV001"))), JULY),
                "successors",
                "roster.not-of-the-unit",
                "SV001",
                PHU_XUAN,
                RosterDays.text(JULY.minusDays(1)));
        assertFault(
                () -> splitAmong("TH-1", new Assignment(Map.of(ANH_DUONG, List.of("SV002"))), JULY),
                "successors",
                "roster.no-successor",
                ANH_DUONG);
        assertFault(
                () -> splitAmong("TH-1", new Assignment(Map.of("TH-1", List.of("SV002", "sv002"))), JULY),
                "successors",
                "roster.goes-twice",
                "sv002");
        assertThat(roster.trees.on(JULY).find("TH-1")).isEmpty();
    }

    private void splitAmong(@Nullable String peopleGoTo, Assignment assignment, LocalDate day) {
        var parts = List.of(
                new OpenUnit("TH-1", RosterOfSongVan.profile("TH-1", CITY), day),
                new OpenUnit("TH-2", RosterOfSongVan.profile("TH-2", CITY), day));
        var end = new EndUnit(PHU_XUAN, List.of("TH-1", "TH-2"), null, peopleGoTo, day);
        roster.succession.split(end, parts, assignment);
    }

    @Test
    void splitsOnceAndNeverIntoAUnitThatIsAnother() {
        var part = new OpenUnit("TH-1", RosterOfSongVan.profile("TH-1", CITY), JULY);
        var end = new EndUnit(PHU_XUAN, List.of("TH-1"), null, null, JULY);
        roster.succession.split(end, List.of(part), Assignment.NONE);
        roster.succession.split(end, List.of(part), Assignment.NONE);

        var taken = new OpenUnit(ANH_DUONG, RosterOfSongVan.profile(ANH_DUONG, CITY), JULY);
        assertFault(
                () -> roster.succession.split(
                        new EndUnit("TH-1", List.of(ANH_DUONG), null, null, JULY.plusDays(9)),
                        List.of(taken),
                        Assignment.NONE),
                "successors",
                "roster.unit-taken");
    }

    @Test
    void refusesSuccessorsThatDoNotExist() {
        assertFault(
                () -> roster.succession.close(new EndUnit(PHU_XUAN, List.of("KHONG-CO"), null, null, JULY)),
                "successors",
                "roster.unknown-unit");
        assertFault(
                () -> roster.succession.merge(PHU_XUAN, List.of(PHU_XUAN), JULY),
                "absorbed",
                "roster.successor-is-itself");
    }

    @Test
    void refusesToPutOffAClosingBeyondThatOfTheUnitAbove() {
        roster.open("CUM-1", CITY, RosterOfSongVan.OPENING);
        roster.reorganising.move(PHU_XUAN, "CUM-1", roster.today(), IfMatch.ANY);
        roster.succession.close(new EndUnit(PHU_XUAN, List.of(), null, null, JULY));
        roster.succession.close(new EndUnit("CUM-1", List.of(), null, null, JULY.plusDays(1)));

        assertFault(
                () -> roster.succession.close(new EndUnit(PHU_XUAN, List.of(), null, null, JULY.plusDays(9))),
                "parentId",
                "roster.unknown-unit");
    }

    @Test
    void tellsTheOthersOnTheDayAndOnce() {
        roster.reorganising.rename(PHU_XUAN, "Trường THCS Hoa Lư", JULY, IfMatch.ANY);
        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(1);

        roster.clock.moveTo(JULY);
        roster.sweeper.sweep();
        roster.sweeper.sweep();

        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(2);
        assertThat(roster.trees.today().find(PHU_XUAN).orElseThrow().name()).isEqualTo("Trường THCS Hoa Lư");
    }

    @Test
    void refusesUnknownUnitsAndDaysOutOfRange() {
        assertThatThrownBy(() -> roster.reorganising.rename("KHONG-CO", "Trường", JULY, IfMatch.ANY))
                .isInstanceOf(Refusal.class);
        assertFault(
                () -> roster.reorganising.rename(PHU_XUAN, "Trường", LocalDate.of(1889, 1, 1), IfMatch.ANY),
                "effectiveFrom",
                "roster.date-out-of-range");
    }

    private List<String> above(String unitId, LocalDate day) {
        return roster.trees.on(day).ancestorsOf(unitId).stream()
                .map(UnitNode::unitId)
                .toList();
    }

    static void assertFault(ThrowingCallable command, String field, String code, Object... arguments) {
        assertThatThrownBy(command)
                .asInstanceOf(type(InvalidInput.class))
                .extracting(InvalidInput::faults)
                .satisfies(faults -> assertThat(faults).anySatisfy(fault -> {
                    assertThat(fault).extracting(Fault::field, Fault::code).containsExactly(field, code);
                    if (arguments.length > 0) {
                        assertThat(fault.arguments()).containsExactly(arguments);
                    }
                }));
    }
}
