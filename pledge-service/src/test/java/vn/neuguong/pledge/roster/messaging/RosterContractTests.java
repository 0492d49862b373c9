package vn.neuguong.pledge.roster.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.EmploymentEvent;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.NumberedStaff;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnitEvent;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMemberEvent;
import vn.neuguong.pledge.roster.StaffProfile;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitProfile;
import vn.neuguong.testing.ServiceContract;

class RosterContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");
    private static final EffectiveDay SEPTEMBER =
            new EffectiveDay(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 20));
    private static final String VAN = "6f0c1a52-3f5e-4e0b-9f43-0d1c6a2b7e11";

    @Test
    void writesUnitExactlyAsTheExampleShows() {
        var tanAp = OrgUnit.open(
                "TH-TAN-AP",
                new UnitProfile(
                        UnitKind.SCHOOL,
                        "Trường Tiểu học Tân Ấp",
                        "CD-SONG-VAN",
                        List.of(EstablishedSeat.vacant(Seat.HEAD), new EstablishedSeat(Seat.UNION, VAN))),
                SEPTEMBER);

        var wire = unitEvent(tanAp);

        assertThat(wire.type()).isEqualTo("unit.changed.v1");
        assertThat(WireJson.mapper().readTree(json(wire)))
                .isEqualTo(WireJson.mapper().readTree(CONTRACT.example("unit.changed.v1")));
    }

    @Test
    void keepsTheUnitContractForRootsWithoutSeatsAndAbolishedUnits() {
        var city = OrgUnit.open(
                "CD-SONG-VAN",
                new UnitProfile(UnitKind.CITY, "Công đoàn Giáo dục thành phố Sông Vân", null, List.of()),
                SEPTEMBER);
        assertThat(CONTRACT.breaches("unit.changed.v1", json(unitEvent(city)))).isEmpty();

        city.close(List.of("CD-HOA-LU"), null, SEPTEMBER.at(LocalDate.of(2026, 11, 1)));
        assertThat(json(unitEvent(city))).contains("\"validTo\":\"2026-10-31\"", "\"successorIds\":[\"CD-HOA-LU\"]");
        assertThat(CONTRACT.breaches("unit.changed.v1", json(unitEvent(city)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePersonContract(Language language) {
        var member = StaffMember.join(
                "SV00110",
                new StaffProfile(
                        "Hồ Hồng Vân",
                        "ho.hong.van@th-tan-ap.example",
                        "TH-TAN-AP",
                        StaffKind.PUBLIC_EMPLOYEE,
                        "Giáo viên",
                        language),
                SEPTEMBER);

        var wire = new StaffMemberWireFormat()
                .toWire((StaffMemberEvent) member.raisedEvents().getFirst());

        assertThat(wire.type()).isEqualTo("person.changed.v1");
        assertThat(CONTRACT.breaches("person.changed.v1", json(wire))).isEmpty();
        assertThat(WireJson.mapper().readTree(json(wire)).propertyNames())
                .containsExactlyInAnyOrder("personId", "name", "email", "language");
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhereSomebodyWorksWithoutAnythingPersonal(Leave.Kind kind) {
        var member = PhuXuan.person("SV010", "Lê Thị Minh Tâm", PhuXuan.SCHOOL);
        member.goOnLeave(new Leave(kind, LocalDate.of(2026, 11, 1), null), SEPTEMBER.today());

        var wire = new EmploymentWireFormat()
                .toWire((EmploymentEvent) member.raisedEvents().getLast());

        assertThat(wire.type()).isEqualTo("employment.changed.v1");
        assertThat(CONTRACT.breaches("employment.changed.v1", json(wire))).isEmpty();
        assertThat(WireJson.mapper().readTree(json(wire)).propertyNames())
                .containsExactlyInAnyOrder("personId", "unitId", "staffKind", "employedFrom", "leave");
    }

    @Test
    void erasesWithTombstone() {
        var member = PhuXuan.person("SV010", "Lê Thị Minh Tâm", PhuXuan.SCHOOL);
        member.leave(SEPTEMBER.at(LocalDate.of(2026, 10, 31)));
        NumberedStaff.erase(member);

        var wire = new StaffMemberWireFormat()
                .toWire((StaffMemberEvent) member.raisedEvents().getLast());

        assertThat(wire).isEqualTo(WireEvent.tombstone("person.erased.v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "unit.changed.v1,   SCHOOL,                        CLUB",
        "unit.changed.v1,   2026-09-01,                    01/09/2026",
        "unit.changed.v1,   UNION,                         CHAIR",
        "employment.changed.v1, PUBLIC_EMPLOYEE,           TEACHER",
        "person.changed.v1, ho.hong.van@th-tan-ap.example, ho.hong.van",
        "person.changed.v1, personId,                      person",
    })
    void seesBrokenContracts(String type, String right, String wrong) {
        assertThat(CONTRACT.breaches(type, CONTRACT.example(type).replace(right, wrong)))
                .isNotEmpty();
    }

    @Test
    void sendsUnitsAndPeopleToTopicsOfTheirOwn() {
        assertThat(new OrgUnitWireFormat().topic()).isEqualTo("pledge.roster-units");
        assertThat(new StaffMemberWireFormat().topic()).isEqualTo("pledge.roster-people");
        assertThat(new EmploymentWireFormat().topic()).isEqualTo("pledge.roster-staff");
    }

    private static WireEvent unitEvent(OrgUnit unit) {
        return new OrgUnitWireFormat().toWire((OrgUnitEvent) unit.raisedEvents().getLast());
    }

    private static String json(WireEvent wire) {
        return WireJson.mapper().writeValueAsString(wire.data());
    }
}
