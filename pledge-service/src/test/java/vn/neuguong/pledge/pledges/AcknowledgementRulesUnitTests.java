package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.neuguong.pledge.PhuXuan.CITY;
import static vn.neuguong.pledge.PhuXuan.DIEP;
import static vn.neuguong.pledge.PhuXuan.HIEU;
import static vn.neuguong.pledge.PhuXuan.LAN;
import static vn.neuguong.pledge.PhuXuan.OANH;
import static vn.neuguong.pledge.PhuXuan.SCHOOL;
import static vn.neuguong.pledge.PhuXuan.THUY;
import static vn.neuguong.pledge.PhuXuan.city;
import static vn.neuguong.pledge.PhuXuan.held;
import static vn.neuguong.pledge.PhuXuan.school;
import static vn.neuguong.pledge.roster.EstablishedSeat.vacant;
import static vn.neuguong.pledge.roster.Seat.HEAD;
import static vn.neuguong.pledge.roster.Seat.UNION;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.Acknowledgement.Reason;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.StaffMember;

class AcknowledgementRulesUnitTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asksTheSeatsAsTheyAre(
            String situation,
            OrgUnit school,
            OrgUnit city,
            StaffMember signer,
            Acknowledgement head,
            Acknowledgement union) {
        var rules = new AcknowledgementRules(PhuXuan.trees(school, city));

        assertThat(rules.requiredFor(
                        PledgeKind.PERSON, new Signer(signer.personId(), signer.unitId(), "", signer.staffKind())))
                .containsExactly(head, union);
    }

    @Test
    void asksOneLevelUpForThePledgeOfTheWholeUnit() {
        var rules = new AcknowledgementRules(PhuXuan.trees(school(), city()));

        assertThat(rules.requiredFor(PledgeOfLan.ofTheSchool()))
                .containsExactly(waits(HEAD, CITY, HIEU), waits(UNION, CITY, THUY));
    }

    @Test
    void asksTheDelegateWhoStandsIn() {
        var standIn = new EstablishedSeat(HEAD, true, OANH.personId(), DIEP.personId());
        var rules = new AcknowledgementRules(PhuXuan.trees(school(standIn), city()));

        assertThat(rules.requiredFor(PledgeOfLan.invited()).getFirst())
                .isEqualTo(Acknowledgement.waitingFor(new SeatHolder(SCHOOL, HEAD, DIEP.personId()), true));
        assertThat(rules.requiredFor(PledgeKind.PERSON, PledgeOfLan.signer(OANH.personId()))
                        .getFirst())
                .as("no delegate acknowledges the pledge of whom they stand in for")
                .isEqualTo(waits(HEAD, CITY, HIEU));
    }

    @Test
    void asksOnlySeatsThatAcknowledge() {
        var silentUnion = new EstablishedSeat(UNION, false, DIEP.personId(), null);
        var party = new EstablishedSeat(Seat.PARTY, true, THUY.personId(), null);
        var rules = new AcknowledgementRules(PhuXuan.trees(school(held(HEAD, OANH), silentUnion, party), city()));

        assertThat(rules.requiredFor(PledgeOfLan.invited()))
                .containsExactly(
                        waits(HEAD, SCHOOL, OANH),
                        not(UNION, SCHOOL, Reason.NOT_ACKNOWLEDGING),
                        waits(Seat.PARTY, SCHOOL, THUY));
    }

    @Test
    void waitsForNobodyInAUnitThatIsGone() {
        var rules = new AcknowledgementRules(PhuXuan.trees(city()));

        assertThat(rules.requiredFor(PledgeOfLan.invited()))
                .containsExactly(not(HEAD, SCHOOL, Reason.NOT_ESTABLISHED), not(UNION, SCHOOL, Reason.NOT_ESTABLISHED));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        "a teacher: head and union of the school",
                        school(),
                        city(),
                        LAN,
                        waits(HEAD, SCHOOL, OANH),
                        waits(UNION, SCHOOL, DIEP)),
                arguments(
                        "a school without a union",
                        school(held(HEAD, OANH)),
                        city(),
                        LAN,
                        waits(HEAD, SCHOOL, OANH),
                        not(UNION, SCHOOL, Reason.NOT_ESTABLISHED)),
                arguments(
                        "a school whose head's seat is vacant",
                        school(vacant(HEAD), held(UNION, DIEP)),
                        city(),
                        LAN,
                        not(HEAD, SCHOOL, Reason.VACANT),
                        waits(UNION, SCHOOL, DIEP)),
                arguments(
                        "nobody at all",
                        school(vacant(HEAD)),
                        city(),
                        LAN,
                        not(HEAD, SCHOOL, Reason.VACANT),
                        not(UNION, SCHOOL, Reason.NOT_ESTABLISHED)),
                arguments(
                        "the head's own: the head one level up",
                        school(),
                        city(),
                        OANH,
                        waits(HEAD, CITY, HIEU),
                        waits(UNION, SCHOOL, DIEP)),
                arguments(
                        "the union chair's own: the union one level up",
                        school(),
                        city(),
                        DIEP,
                        waits(HEAD, SCHOOL, OANH),
                        waits(UNION, CITY, THUY)),
                arguments(
                        "the head's own, and nobody heads the level above",
                        school(),
                        city(vacant(HEAD), held(UNION, THUY)),
                        OANH,
                        not(HEAD, SCHOOL, Reason.NO_LEVEL_ABOVE),
                        waits(UNION, SCHOOL, DIEP)),
                arguments(
                        "the head's own, who heads the level above as well",
                        school(),
                        city(held(HEAD, OANH), held(UNION, THUY)),
                        OANH,
                        not(HEAD, SCHOOL, Reason.NO_LEVEL_ABOVE),
                        waits(UNION, SCHOOL, DIEP)),
                arguments(
                        "one person in both seats",
                        school(held(HEAD, OANH), held(UNION, OANH)),
                        city(),
                        OANH,
                        waits(HEAD, CITY, HIEU),
                        waits(UNION, CITY, THUY)),
                arguments(
                        "the head of the topmost unit",
                        school(),
                        city(),
                        HIEU,
                        not(HEAD, CITY, Reason.NO_LEVEL_ABOVE),
                        waits(UNION, CITY, THUY)));
    }

    private static Acknowledgement waits(Seat seat, String unitId, StaffMember holder) {
        return Acknowledgement.waitingFor(new SeatHolder(unitId, seat, holder.personId()));
    }

    private static Acknowledgement not(Seat seat, String unitId, Reason reason) {
        return Acknowledgement.notRequired(seat, unitId, reason);
    }
}
