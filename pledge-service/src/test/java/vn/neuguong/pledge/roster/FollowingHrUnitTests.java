package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.pledge.roster.ReorganisingUnitTests.assertFault;
import static vn.neuguong.pledge.roster.RosterOfSongVan.ANH_DUONG;
import static vn.neuguong.pledge.roster.RosterOfSongVan.CITY;
import static vn.neuguong.pledge.roster.RosterOfSongVan.PHU_XUAN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingHrUnitTests {

    private final RosterOfSongVan roster = new RosterOfSongVan();
    private final LocalDate today = roster.today();

    @Test
    void followsTheNewestAndIgnoresRepeatedAndLateEvents() {
        rename(2, "Trường THCS Hoa Lư");
        rename(2, "Trường THCS Hoa Lư");
        rename(1, "Trường THCS Tân Ấp");

        assertThat(roster.trees.today().find(PHU_XUAN).orElseThrow().name()).isEqualTo("Trường THCS Hoa Lư");
        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(2);
    }

    @Test
    void opensUnitsAndEmploysPeople() {
        roster.followingHr.unitChanged(1, new OpenUnit("TH-MOI", RosterOfSongVan.profile("TH-MOI", CITY), today));
        roster.followingHr.personChanged(1, "sv001", RosterOfSongVan.person("SV001", "TH-MOI"), today);
        roster.followingHr.personChanged(1, "SV001", RosterOfSongVan.person("SV001", "TH-MOI"), today);

        assertThat(roster.staff.count()).isEqualTo(1);
        assertThat(roster.staff.numbered("SV001").unitOn(today)).contains("TH-MOI");
        roster.followingHr.seatFilled(2, "TH-MOI", EstablishedSeat.vacant(Seat.HEAD), "SV001", null, today);
        assertThat(roster.trees.today().find("TH-MOI").orElseThrow().holderOf(Seat.HEAD))
                .map(SeatHolder::personId)
                .contains(roster.staff.numbered("SV001").personId());
    }

    @Test
    void keepsSeatsWhenTheUnitIsTold() {
        var oanh = roster.join("SV003", PHU_XUAN);
        roster.followingHr.seatFilled(1, PHU_XUAN, EstablishedSeat.vacant(Seat.HEAD), "SV003", null, today);

        rename(2, "Trường THCS Hoa Lư");

        assertThat(roster.trees.today().find(PHU_XUAN).orElseThrow().holderOf(Seat.HEAD))
                .map(SeatHolder::personId)
                .contains(oanh.personId());
    }

    @Test
    void followsSomebodyAwayAndBackAndOut() {
        var oanh = roster.join("SV003", PHU_XUAN);
        roster.followingHr.seatFilled(1, PHU_XUAN, EstablishedSeat.vacant(Seat.HEAD), "SV003", null, today);

        roster.followingHr.personAway(1, "SV003", new Leave(Leave.Kind.SICK, today, null));
        roster.followingHr.personReturned(2, "SV003", today.plusDays(7));
        roster.followingHr.personLeft(3, "SV003", today.plusDays(30));

        assertThat(oanh.isOnLeaveOn(today.plusDays(6))).isTrue();
        assertThat(oanh.isOnLeaveOn(today.plusDays(7))).isFalse();
        assertThat(oanh.isEmployedOn(today.plusDays(31))).isFalse();
        assertThat(roster.trees
                        .on(today.plusDays(31))
                        .find(PHU_XUAN)
                        .orElseThrow()
                        .holderOf(Seat.HEAD))
                .isEmpty();
    }

    @Test
    void closesUnitsOnce() {
        roster.join("SV003", PHU_XUAN);
        var end = new EndUnit(PHU_XUAN, List.of(ANH_DUONG), null, ANH_DUONG, today);

        roster.followingHr.unitClosed(1, end);
        roster.followingHr.unitClosed(1, end);

        assertThat(roster.trees.today().find(PHU_XUAN)).isEmpty();
        assertThat(roster.staff.numbered("SV003").unitOn(today)).contains(ANH_DUONG);
        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(2);
    }

    @Test
    void closesASplitUnitOnlyWhenEverybodyHasSomewhereToGo() {
        roster.join("SV003", PHU_XUAN);
        var day = today.plusDays(10);
        var split = new EndUnit(PHU_XUAN, List.of(ANH_DUONG, CITY), null, null, day);

        assertFault(() -> roster.followingHr.unitClosed(1, split), "peopleGoTo", "roster.unit-has-people", 1L);
        roster.followingHr.personChanged(1, "SV003", RosterOfSongVan.person("SV003", ANH_DUONG), day);
        roster.followingHr.unitClosed(2, split);

        assertThat(roster.trees.on(day).find(PHU_XUAN)).isEmpty();
        assertThat(roster.staff.numbered("SV003").unitOn(day)).contains(ANH_DUONG);
    }

    @Test
    void opensUnitsAgainOnceThatWereClosedByMistake() {
        roster.join("SV003", PHU_XUAN);
        roster.followingHr.unitClosed(1, new EndUnit(PHU_XUAN, List.of(ANH_DUONG), null, ANH_DUONG, today));
        var again = new ReopenUnit(PHU_XUAN, true, true, today);

        roster.followingHr.unitReopened(2, again);
        roster.followingHr.unitReopened(2, again);

        assertThat(roster.trees.today().find(PHU_XUAN)).isPresent();
        assertThat(roster.staff.numbered("SV003").unitOn(today)).contains(PHU_XUAN);
        assertThat(roster.units.raisedBy(PHU_XUAN)).hasSize(3);
        assertThatThrownBy(() -> roster.followingHr.unitReopened(1, new ReopenUnit("KHONG-CO", true, true, today)))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void saysWhatIsMissingWithoutNamingAnybody() {
        assertThatThrownBy(() -> roster.followingHr.personChanged(
                        1, "SV001", RosterOfSongVan.person("SV001", "KHONG-CO"), today))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("KHONG-CO");
        assertThatThrownBy(() -> roster.followingHr.personLeft(1, "SV777", today))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageNotContaining("SV777");
    }

    @Test
    void refusesWhatDoesNotHoldTogetherAndDoesNothingOfIt() {
        roster.join("SV001", PHU_XUAN);
        var sameAddress = new StaffProfile(
                "Người khác", "SV001@song-van.example", PHU_XUAN, StaffKind.CIVIL_SERVANT, null, Language.VI);

        assertFault(
                () -> roster.followingHr.personChanged(1, "SV002", sameAddress, today), "email", "roster.email-taken");
        assertFault(
                () -> roster.followingHr.unitChanged(
                        1, new OpenUnit(CITY, RosterOfSongVan.profile(CITY, PHU_XUAN), today)),
                "parentId",
                "roster.unit-in-circle");
        assertThat(roster.staff.count()).isEqualTo(1);
        assertThat(roster.trees.today().roots()).extracting(UnitNode::unitId).containsExactly(CITY);
    }

    private void rename(long sequence, String name) {
        var profile = roster.trees.today().find(PHU_XUAN).orElseThrow();
        roster.followingHr.unitChanged(
                sequence, new OpenUnit(PHU_XUAN, new UnitProfile(profile.kind(), name, CITY, List.of()), today));
    }
}
