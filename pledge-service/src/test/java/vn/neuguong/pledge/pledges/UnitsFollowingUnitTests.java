package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.Audience;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Plans;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.OrgUnitsInMemory;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMembersInMemory;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitProfile;

/** A unit that moves takes its people and their pledges along at once, and nothing else is looked at. */
class UnitsFollowingUnitTests {

    private static final String WARD = "PHUONG-HOA-LU";
    private static final LocalDate TODAY =
            PhuXuan.LAUNCH.atZone(PhuXuan.VIETNAM).toLocalDate();

    private final PledgesInMemory pledges = new PledgesInMemory();
    private final StaffMembersInMemory staff = new StaffMembersInMemory();
    private final OrgUnit ward = ward();
    private final OrgUnitsInMemory units = OrgUnitsInMemory.of(PhuXuan.city(), ward, PhuXuan.school());
    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final PlacesInMemory places = new PlacesInMemory();

    @BeforeEach
    void everyUnitWasFollowedWhereItIs() {
        staff.insert(List.of(PhuXuan.HIEU, PhuXuan.THUY, PhuXuan.OANH, PhuXuan.DIEP, PhuXuan.LAN));
        following().unitsChanged(List.of(PhuXuan.CITY, WARD, PhuXuan.SCHOOL));
    }

    @Test
    void invitesThePeopleOfAUnitThatComesIntoTheAudience() {
        programmes.holding(NamKhong.launched(Plans.with(Audience.allOf(WARD))));

        moveTheSchoolBelow(WARD);
        following().unitsChanged(List.of(PhuXuan.SCHOOL));

        assertThat(statusOf(PhuXuan.LAN.personId())).isEqualTo(PledgeStatus.INVITED);
    }

    @Test
    void endsThePledgesOfAUnitThatLeavesTheAudience() {
        var programme = NamKhong.launched(Plans.with(Audience.allOf(WARD)));
        programmes.holding(programme);
        moveTheSchoolBelow(WARD);
        following().unitsChanged(List.of(PhuXuan.SCHOOL));

        moveTheSchoolBelow(PhuXuan.CITY);
        following().unitsChanged(List.of(PhuXuan.SCHOOL));

        assertThat(pledges.findById(idOf(PhuXuan.LAN.personId())).orElseThrow().endReason())
                .contains(EndReason.OUT_OF_AUDIENCE);
    }

    @Test
    void handsTheHeadsPledgeToWhoeverIsAboveNow() {
        programmes.holding(NamKhong.launched());
        following().unitsChanged(List.of(PhuXuan.CITY));
        service().following.programmeLaunched(NamKhong.launched());
        sign(PhuXuan.OANH.personId());
        assertThat(waitsFor(PhuXuan.OANH.personId())).containsExactly(PhuXuan.HIEU.personId());

        moveTheSchoolBelow(WARD);
        following().unitsChanged(List.of(PhuXuan.SCHOOL));

        assertThat(waitsFor(PhuXuan.OANH.personId())).containsExactly(PhuXuan.THUY.personId());
    }

    @Test
    void handsTheHeadsPledgeToANearerLevelThatGetsAHead() {
        programmes.holding(NamKhong.launched());
        moveTheSchoolBelow(WARD);
        vacateTheWard();
        service().following.programmeLaunched(NamKhong.launched());
        sign(PhuXuan.OANH.personId());
        assertThat(waitsFor(PhuXuan.OANH.personId())).containsExactly(PhuXuan.HIEU.personId());

        ward.amend(profileOfWard(PhuXuan.held(Seat.HEAD, PhuXuan.THUY)), now());
        following().unitsChanged(List.of(WARD));

        assertThat(waitsFor(PhuXuan.OANH.personId())).containsExactly(PhuXuan.THUY.personId());
    }

    @Test
    void looksAtNobodyWhenOnlyTheSeatsOfTheCityChange() {
        programmes.holding(NamKhong.launched());

        following().unitsChanged(List.of(PhuXuan.CITY));

        assertThat(pledges.writes()).isZero();
    }

    @Test
    void doesItAgainWhenAMoveWasCutShort() {
        programmes.holding(NamKhong.launched(Plans.with(Audience.allOf(WARD))));
        moveTheSchoolBelow(WARD);
        pledges.breakDownAt(idOf(PhuXuan.LAN.personId()));
        assertThatThrownBy(() -> following().unitsChanged(List.of(PhuXuan.SCHOOL)))
                .isInstanceOf(DataAccessResourceFailureException.class);

        pledges.recover();
        following().unitsChanged(List.of(PhuXuan.SCHOOL));

        assertThat(statusOf(PhuXuan.LAN.personId())).isEqualTo(PledgeStatus.INVITED);
    }

    private PledgeStatus statusOf(String personId) {
        return pledges.findById(idOf(personId)).orElseThrow().status();
    }

    private List<String> waitsFor(String personId) {
        return pledges.findById(idOf(personId)).orElseThrow().acknowledgements().stream()
                .filter(Acknowledgement::isWaiting)
                .filter(seat -> seat.seat() == Seat.HEAD)
                .map(Acknowledgement::holderId)
                .toList();
    }

    private void sign(String personId) {
        var pledge = pledges.findById(idOf(personId)).orElseThrow();
        var viewing = new Viewing(pledge.terms().textSha256(), Device.MOBILE, PhuXuan.LAUNCH);
        var rules = new AcknowledgementRules(service().trees);
        pledge.sign(new Signature(viewing, PhuXuan.LAUNCH, PledgeOfLan.CODE), rules.requiredFor(pledge));
    }

    private void moveTheSchoolBelow(String parentId) {
        var school = units.findById(PhuXuan.SCHOOL).orElseThrow();
        school.amend(
                new UnitProfile(
                        UnitKind.SCHOOL,
                        PhuXuan.SCHOOL_NAME,
                        parentId,
                        school.profile().seats()),
                now());
    }

    private void vacateTheWard() {
        ward.amend(profileOfWard(EstablishedSeat.vacant(Seat.HEAD)), now());
    }

    private static OrgUnit ward() {
        return OrgUnit.open(WARD, profileOfWard(PhuXuan.held(Seat.HEAD, PhuXuan.THUY)), PhuXuan.SINCE_2020);
    }

    private static UnitProfile profileOfWard(EstablishedSeat head) {
        return new UnitProfile(UnitKind.WARD, "Phường Hoa Lư", PhuXuan.CITY, List.of(head));
    }

    private static EffectiveDay now() {
        return new EffectiveDay(TODAY, TODAY);
    }

    private static String idOf(String personId) {
        return PhuXuan.CAMPAIGN + ".1." + personId;
    }

    private FollowingInMemory service() {
        return new FollowingInMemory(programmes, units, staff, pledges, PhuXuan.clockAt(PhuXuan.LAUNCH));
    }

    private UnitsFollowing following() {
        var service = service();
        return new UnitsFollowing(service.following, service.seats, places, service.trees);
    }

    /** Places without a database. */
    private static final class PlacesInMemory implements FollowedPlaces {

        private final Map<String, FollowedPlace> places = new HashMap<>();

        @Override
        public List<FollowedPlace> findAllById(Iterable<String> unitIds) {
            return StreamSupport.stream(unitIds.spliterator(), false)
                    .filter(places::containsKey)
                    .map(places::get)
                    .toList();
        }

        @Override
        public <S extends FollowedPlace> List<S> saveAll(Iterable<S> saved) {
            var all = new ArrayList<S>();
            saved.forEach(place -> {
                places.put(place.unitId(), place);
                all.add(place);
            });
            return all;
        }
    }
}
