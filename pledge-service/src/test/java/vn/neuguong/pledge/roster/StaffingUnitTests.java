package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.pledge.roster.ReorganisingUnitTests.assertFault;
import static vn.neuguong.pledge.roster.RosterOfSongVan.ANH_DUONG;
import static vn.neuguong.pledge.roster.RosterOfSongVan.PHU_XUAN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.roster.FillSeat.Delegation;
import vn.neuguong.pledge.roster.SeatVacated.Reason;

class StaffingUnitTests {

    private final RosterOfSongVan roster = new RosterOfSongVan();
    private final LocalDate today = roster.today();
    private final StaffMember oanh = roster.join("SV003", PHU_XUAN);
    private final StaffMember diep = roster.join("SV004", PHU_XUAN);

    @Test
    void refusesSecondPersonWithTheSameAddress() {
        var profile =
                new StaffProfile("Người khác", oanh.email(), PHU_XUAN, StaffKind.CIVIL_SERVANT, null, Language.VI);

        assertFault(() -> roster.staffing.join("SV099", profile, today), "email", "roster.email-taken");
        assertThat(roster.staff.count()).isEqualTo(2);
    }

    @Test
    void refusesUnitThatDoesNotExistThatDay() {
        roster.open("TH-MOI", RosterOfSongVan.CITY, today.plusMonths(1));

        assertFault(
                () -> roster.staffing.move(oanh.personId(), "TH-MOI", today, IfMatch.ANY),
                "unitId",
                "roster.unknown-unit");
        roster.staffing.move(oanh.personId(), "TH-MOI", today.plusMonths(1), IfMatch.ANY);
        assertThat(oanh.unitOn(today.plusMonths(1))).contains("TH-MOI");
    }

    /** Such a day is a day to Java, and an error of the database. */
    @Test
    void refusesDaysNoRosterReaches() {
        var never = LocalDate.MAX;

        assertFault(
                () -> roster.staffing.goOnLeave(
                        oanh.personId(), new Leave(Leave.Kind.STUDY, today, never), IfMatch.ANY),
                "to",
                "roster.date-out-of-range");
        assertFault(
                () -> roster.staffing.goOnLeave(oanh.personId(), new Leave(Leave.Kind.STUDY, never, null), IfMatch.ANY),
                "from",
                "roster.date-out-of-range");
        assertFault(
                () -> fillHead(oanh, new Delegation(diep.personId(), today, never)),
                "delegation.to",
                "roster.date-out-of-range");
        assertFault(
                () -> fillHead(oanh, new Delegation(diep.personId(), never, null)),
                "delegation.from",
                "roster.date-out-of-range");
    }

    @Test
    void knowsSomebodyWhoComesBackByTheStaffNumber() {
        roster.staffing.leave(oanh.personId(), today, IfMatch.ANY);

        var back = roster.staffing.join("sv003", RosterOfSongVan.person("SV003", ANH_DUONG), today.plusDays(30));

        assertThat(back.personId()).isEqualTo(oanh.personId());
        assertThat(back.unitOn(today.plusDays(30))).contains(ANH_DUONG);
        assertThat(back.isEmployedOn(today.plusDays(1))).isFalse();
    }

    @Test
    void vacatesTheSeatsOfSomebodyWhoLeaves() {
        fillHead(oanh, new Delegation(diep.personId(), today, null));

        roster.staffing.leave(oanh.personId(), today, IfMatch.ANY);

        assertThat(head(today).holder()).contains(oanh.personId());
        assertThat(head(today.plusDays(1)).holder()).isEmpty();
        assertThat(head(today.plusDays(1)).acting()).contains(diep.personId());
    }

    @Test
    void vacatesTheSeatsOfTheFormerUnitOfSomebodyWhoMovesAndSaysWhy() {
        fillHead(oanh, null);
        roster.seating.fill(
                RosterOfSongVan.CITY,
                Seat.HEAD,
                new FillSeat(null, oanh.personId(), null, RosterOfSongVan.OPENING),
                IfMatch.ANY);

        roster.staffing.move(oanh.personId(), ANH_DUONG, today.plusDays(3), IfMatch.ANY);

        assertThat(head(today.plusDays(2)).holder()).contains(oanh.personId());
        assertThat(head(today.plusDays(3)).holder()).isEmpty();
        assertThat(roster.units.findById(PHU_XUAN).orElseThrow().vacatedSeats())
                .containsEntry(
                        Seat.HEAD, List.of(new SeatVacated(today.plusDays(3), oanh.personId(), false, Reason.MOVED)));
        assertThat(roster.trees
                        .on(today.plusDays(3))
                        .find(RosterOfSongVan.CITY)
                        .orElseThrow()
                        .holderOf(Seat.HEAD))
                .as("a seat of another unit stays theirs")
                .isPresent();
    }

    @Test
    void letsADelegateWhoMovesActNoLonger() {
        fillHead(oanh, new Delegation(diep.personId(), today, null));

        roster.staffing.amend(diep.personId(), RosterOfSongVan.person("SV004", ANH_DUONG), today, IfMatch.ANY);

        assertThat(head(today).acting()).contains(oanh.personId());
        assertThat(roster.units.findById(PHU_XUAN).orElseThrow().vacatedSeats())
                .containsEntry(Seat.HEAD, List.of(new SeatVacated(today, diep.personId(), true, Reason.MOVED)));
    }

    @Test
    void leavesASeatAloneThatHasPassedOnSince() {
        fillHead(oanh, null);
        roster.clock.moveTo(today.plusDays(9));
        roster.seating.fill(
                PHU_XUAN, Seat.HEAD, new FillSeat(null, diep.personId(), null, today.plusDays(5)), IfMatch.ANY);

        roster.staffing.move(oanh.personId(), ANH_DUONG, today.plusDays(2), IfMatch.ANY);

        assertThat(head(today.plusDays(4)).holder()).contains(oanh.personId());
        assertThat(head(today.plusDays(5)).holder()).contains(diep.personId());
    }

    @Test
    void letsTheDelegateActOnTheseDaysOnly() {
        fillHead(oanh, new Delegation(diep.personId(), today.plusDays(2), today.plusDays(4)));
        fillHead(oanh, new Delegation(diep.personId(), today.plusDays(2), today.plusDays(4)));

        assertThat(head(today).acting()).contains(oanh.personId());
        assertThat(head(today.plusDays(2)).acting()).contains(diep.personId());
        assertThat(head(today.plusDays(4)).acting()).contains(diep.personId());
        assertThat(head(today.plusDays(5)).acting()).contains(oanh.personId());
    }

    @Test
    void refusesHoldersWhoDoNotWork() {
        roster.staffing.leave(diep.personId(), today.minusDays(1), IfMatch.ANY);

        assertFault(() -> fillHead(diep, null), "holderId", "roster.not-a-member");
        assertFault(
                () -> fillHead(oanh, new Delegation("khong-co", today, null)),
                "delegation.delegateId",
                "roster.not-a-member");
        assertFault(
                () -> fillHead(oanh, new Delegation(oanh.personId(), today, null)),
                "delegation.delegateId",
                "roster.delegate-is-holder");
    }

    @Test
    void abolishesSeatFromADayOn() {
        fillHead(oanh, null);

        roster.seating.abolish(PHU_XUAN, Seat.HEAD, today.plusDays(1), IfMatch.ANY);

        assertThat(head(today).holder()).contains(oanh.personId());
        assertThat(roster.trees
                        .on(today.plusDays(1))
                        .find(PHU_XUAN)
                        .orElseThrow()
                        .hasEstablished(Seat.HEAD))
                .isFalse();
    }

    @Test
    void erasesOnlyWhoeverHoldsNoSeatAnyMore() {
        fillHead(oanh, null);
        assertThatThrownBy(() -> roster.staffing.erase(oanh.personId(), "Yêu cầu"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("roster.still-holds-seats");
        roster.staffing.leave(oanh.personId(), today.minusDays(1), IfMatch.ANY);

        roster.staffing.erase(oanh.personId(), "Yêu cầu của người đã thôi việc");
        roster.staffing.erase(oanh.personId(), "Yêu cầu của người đã thôi việc");

        assertThat(roster.staff.findById(oanh.personId()).orElseThrow().isErased())
                .isTrue();
        assertThat(roster.staff.findByStaffNumberIn(List.of("SV003"))).isEmpty();
        roster.join("SV003", PHU_XUAN);
    }

    @Test
    void takesEffectByItselfForEverybodyOnTheDay() {
        roster.staffing.goOnLeave(
                oanh.personId(), new Leave(Leave.Kind.STUDY, today.plusDays(3), today.plusDays(9)), IfMatch.ANY);
        assertThat(oanh.raisedEvents()).hasSize(2);

        roster.clock.moveTo(today.plusDays(3));
        roster.sweeper.sweep();
        roster.clock.moveTo(today.plusDays(10));
        roster.sweeper.sweep();
        roster.sweeper.sweep();

        assertThat(oanh.raisedEvents()).hasSize(4);
        assertThat(diep.raisedEvents()).hasSize(2);
    }

    private void fillHead(StaffMember holder, Delegation delegation) {
        roster.seating.fill(PHU_XUAN, Seat.HEAD, new FillSeat(null, holder.personId(), delegation, today), IfMatch.ANY);
    }

    private EstablishedSeat head(LocalDate day) {
        return roster.trees
                .on(day)
                .find(PHU_XUAN)
                .orElseThrow()
                .established(Seat.HEAD)
                .orElseThrow();
    }
}
