package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.pledge.roster.ReorganisingUnitTests.assertFault;
import static vn.neuguong.pledge.roster.RosterOfSongVan.ANH_DUONG;
import static vn.neuguong.pledge.roster.RosterOfSongVan.CITY;
import static vn.neuguong.pledge.roster.RosterOfSongVan.PHU_XUAN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.api.IfMatch;

/** A unit that was closed by mistake is there again, with whoever the mistake sent away and nobody else. */
class CorrectingUnitTests {

    private static final String CAMPUS = "CO-SO-2";
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    private final RosterOfSongVan roster = new RosterOfSongVan();
    private final StaffMember an = roster.join("SV001", PHU_XUAN);
    private final StaffMember binh = roster.join("SV002", ANH_DUONG);

    @BeforeEach
    void closedByMistake() {
        roster.open(CAMPUS, PHU_XUAN, RosterOfSongVan.OPENING);
        roster.succession.close(new EndUnit(PHU_XUAN, List.of(ANH_DUONG), CITY, ANH_DUONG, JULY));
    }

    @Test
    void isThereAsIfNothingHadHappened() {
        roster.clock.moveTo(JULY.plusDays(9));
        roster.sweeper.sweep();
        assertThat(unitOf(an, JULY)).isEqualTo(ANH_DUONG);

        reopen(JULY, true, true);

        assertThat(roster.trees.on(JULY).find(PHU_XUAN)).isPresent();
        assertThat(roster.trees.on(JULY).childrenOf(PHU_XUAN))
                .extracting(UnitNode::unitId)
                .containsExactly(CAMPUS);
        assertThat(unitOf(an, JULY)).isEqualTo(PHU_XUAN);
        assertThat(unitOf(binh, JULY)).as("was there before").isEqualTo(ANH_DUONG);
    }

    @Test
    void existsAgainFromALaterDayWithoutRewritingWhatWasSoMeanwhile() {
        roster.clock.moveTo(JULY.plusDays(9));
        roster.sweeper.sweep();

        reopen(JULY.plusDays(20), true, true);

        assertThat(roster.trees.on(JULY.plusDays(19)).find(PHU_XUAN)).isEmpty();
        assertThat(roster.trees.on(JULY.plusDays(19)).childrenOf(CITY))
                .extracting(UnitNode::unitId)
                .contains(CAMPUS);
        assertThat(unitOf(an, JULY.plusDays(19))).isEqualTo(ANH_DUONG);
        assertThat(roster.trees.on(JULY.plusDays(20)).find(PHU_XUAN)).isPresent();
        assertThat(unitOf(an, JULY.plusDays(20))).isEqualTo(PHU_XUAN);
    }

    @Test
    void isToldToTheOthersOnTheDayItIsThereAgain() {
        roster.clock.moveTo(JULY);
        roster.sweeper.sweep();
        int before = roster.units.raisedBy(PHU_XUAN).size();

        reopen(JULY.plusDays(2), false, false);
        assertThat(roster.units.raisedBy(PHU_XUAN)).as("still closed").hasSize(before);
        roster.clock.moveTo(JULY.plusDays(2));
        roster.sweeper.sweep();
        roster.sweeper.sweep();

        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(before + 1);
    }

    @Test
    void takesBackAClosingThatIsOnlyPlanned() {
        reopen(JULY, true, true);

        roster.clock.moveTo(JULY);
        roster.sweeper.sweep();
        assertThat(unitOf(an, JULY)).isEqualTo(PHU_XUAN);
        assertThat(roster.trees.on(JULY).childrenOf(PHU_XUAN)).hasSize(1);
    }

    @Test
    void leavesEverybodyWhereTheyAreIfTheCommandSaysSo() {
        roster.clock.moveTo(JULY.plusDays(1));
        roster.sweeper.sweep();

        reopen(JULY, false, false);

        assertThat(unitOf(an, JULY)).isEqualTo(ANH_DUONG);
        assertThat(roster.trees.on(JULY).childrenOf(PHU_XUAN)).isEmpty();
    }

    @Test
    void bringsNobodyBackWhoHasGoneOnFromThere() {
        roster.clock.moveTo(JULY.plusDays(9));
        roster.sweeper.sweep();
        roster.staffing.move(an.personId(), CITY, JULY.plusDays(5), IfMatch.ANY);
        roster.reorganising.move(CAMPUS, ANH_DUONG, JULY.plusDays(5), IfMatch.ANY);

        reopen(JULY.plusDays(9), true, true);

        assertThat(unitOf(an, JULY.plusDays(9))).isEqualTo(CITY);
        assertThat(roster.trees.on(JULY.plusDays(9)).childrenOf(PHU_XUAN)).isEmpty();
    }

    @Test
    void changesNothingWhenRepeatedAndRefusesWhatIsOpen() {
        roster.clock.moveTo(JULY.plusDays(9));
        roster.sweeper.sweep();
        reopen(JULY, true, true);
        int events = roster.units.raisedBy(PHU_XUAN).size();

        reopen(JULY, true, true);

        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(events);
        assertFault(() -> reopen(JULY.plusDays(3), true, true), "unitId", "roster.unit-open");
    }

    @Test
    void refusesADayOnWhichItIsOpenAnyway() {
        assertFault(
                () -> reopen(JULY.minusDays(1), true, true),
                "effectiveFrom",
                "roster.unit-open-until",
                RosterDays.text(JULY.minusDays(1)));
    }

    @Test
    void refusesAUnitWithNothingAboveAnyMore() {
        roster.clock.moveTo(JULY.plusDays(9));
        roster.sweeper.sweep();
        roster.open("CITY-MOI", null, JULY);
        roster.succession.close(new EndUnit(CITY, List.of("CITY-MOI"), "CITY-MOI", "CITY-MOI", JULY.plusDays(20)));

        assertFault(
                () -> reopen(JULY.plusDays(30), true, true),
                "parentId",
                "roster.unknown-unit",
                CITY,
                RosterDays.text(JULY.plusDays(30)));
    }

    private void reopen(LocalDate day, boolean childrenReturn, boolean peopleReturn) {
        roster.correcting.reopen(new ReopenUnit(PHU_XUAN, childrenReturn, peopleReturn, day));
    }

    private String unitOf(StaffMember member, LocalDate day) {
        return roster.staff
                .findById(member.personId())
                .flatMap(stored -> stored.unitOn(day))
                .orElseThrow();
    }
}
