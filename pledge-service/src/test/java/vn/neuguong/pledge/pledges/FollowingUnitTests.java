package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.neuguong.pledge.PhuXuan.DIEP;
import static vn.neuguong.pledge.PhuXuan.HIEU;
import static vn.neuguong.pledge.PhuXuan.OANH;
import static vn.neuguong.pledge.PhuXuan.THUY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.neuguong.defaults.tasks.TaskEvent.TaskClosed;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.DriftRound.Place;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.OrgUnitsInMemory;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembersInMemory;

/** Nobody is asked twice, nobody is forgotten, and nobody is reminded in vain, however the roster changes. */
class FollowingUnitTests {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final Instant LATE = PhuXuan.DUE.plusSeconds(86_400);

    private final PledgesInMemory pledges = new PledgesInMemory();
    private final StaffMembersInMemory staff = new StaffMembersInMemory();
    private final OrgUnitsInMemory units = OrgUnitsInMemory.of(PhuXuan.city(), PhuXuan.school());
    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final Programme programme = NamKhong.launched();
    private final StaffMember lan = PhuXuan.person("SV105", "Trần Thị Phương Lan", PhuXuan.SCHOOL);

    @BeforeEach
    void lanWorksAtTheSchool() {
        programmes.holding(programme);
        staff.insert(List.of(HIEU, THUY, OANH, DIEP, lan));
    }

    @Test
    void invitesEverybodyInTheAudienceOnce() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        at(PhuXuan.LAUNCH.plusSeconds(1)).programmeLaunched(programme);

        assertThat(pledges.writes()).isEqualTo(5);
        assertThat(pledgeOfLan(1).dueAt()).isEqualTo(PhuXuan.DUE);
        assertThat(pledgeOfLan(1).invitedAt()).isEqualTo(PhuXuan.LAUNCH);
    }

    @Test
    void goesOnAfterACrashInTheMiddle() {
        staff.insert(IntStream.range(0, 1_203)
                .mapToObj(n -> PhuXuan.person("GV%04d".formatted(n), "Nguyễn Văn Bình", PhuXuan.SCHOOL))
                .toList());
        pledges.breakDownAt(idOf(lan, 1));
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> at(PhuXuan.LAUNCH).programmeLaunched(programme));

        pledges.recover();
        at(PhuXuan.LAUNCH).programmeLaunched(programme);

        assertThat(pledges.writes()).isEqualTo(1_208);
    }

    @Test
    void givesWhoJoinsLateSomeTime() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        var newcomer = PhuXuan.person("SV106", "Lê Thị Minh Tâm", PhuXuan.SCHOOL);
        staff.save(newcomer);

        at(LATE).peopleChanged(List.of(newcomer.personId(), newcomer.personId()));

        assertThat(pledge(idOf(newcomer, 1)).dueAt()).isEqualTo(LATE.plus(TWO_WEEKS));
    }

    @Test
    void asksNobodyOnLeaveUntilTheyAreBack() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        var today = day(LATE);
        lan.goOnLeave(new Leave(Leave.Kind.MATERNITY, today, null), today);
        at(LATE).peopleChanged(List.of(lan.personId()));
        at(LATE).peopleChanged(List.of(lan.personId()));
        assertThat(tasksOf(pledgeOfLan(1))).containsExactly(TaskOpened.class, TaskClosed.class);

        var back = LATE.plus(Duration.ofDays(180));
        lan.returnFromLeave(new EffectiveDay(day(back), day(back)));
        at(back).peopleChanged(List.of(lan.personId()));

        assertThat(tasksOf(pledgeOfLan(1))).containsExactly(TaskOpened.class, TaskClosed.class, TaskOpened.class);
        assertThat(pledgeOfLan(1).dueAt()).isEqualTo(back.plus(TWO_WEEKS));
    }

    @Test
    void opensNoTaskForWhoIsOnLeaveAtTheLaunch() {
        lan.goOnLeave(new Leave(Leave.Kind.SICK, day(PhuXuan.LAUNCH), null), day(PhuXuan.LAUNCH));

        at(PhuXuan.LAUNCH).programmeLaunched(programme);

        assertThat(tasksOf(pledgeOfLan(1))).isEmpty();
    }

    @Test
    void endsThePledgeOfWhoMovesAndAsksAgainInTheNewUnit() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        sign(pledgeOfLan(1));

        move(lan, PhuXuan.CITY);
        at(LATE).peopleChanged(List.of(lan.personId()));
        sweep(LATE);

        assertThat(pledgeOfLan(1).endReason()).contains(EndReason.MOVED);
        assertThat(pledgeOfLan(2).signer().unitId()).isEqualTo(PhuXuan.CITY);
        assertThat(pledgeOfLan(2).status()).isEqualTo(PledgeStatus.INVITED);
    }

    @Test
    void asksAThirdTimeWhoMovesBack() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        move(lan, PhuXuan.CITY);
        at(LATE).peopleChanged(List.of(lan.personId()));
        move(lan, PhuXuan.SCHOOL);
        at(LATE).peopleChanged(List.of(lan.personId()));

        assertThat(pledgeOfLan(2).endReason()).contains(EndReason.MOVED);
        assertThat(pledgeOfLan(3).signer().unitId()).isEqualTo(PhuXuan.SCHOOL);
    }

    @Test
    void endsThePledgeOfWhoLeaves() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        lan.leave(new EffectiveDay(day(LATE).minusDays(1), day(LATE)));

        at(LATE).peopleChanged(List.of(lan.personId()));

        assertThat(pledgeOfLan(1).endReason()).contains(EndReason.LEFT);
        assertThat(tasksOf(pledgeOfLan(1))).containsExactly(TaskOpened.class, TaskClosed.class);
    }

    @Test
    void findsInTheDailySweepWhoLeftWithoutAnEvent() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        lan.leave(new EffectiveDay(day(LATE).minusDays(1), day(LATE)));

        sweep(LATE);

        assertThat(pledgeOfLan(1).endReason()).contains(EndReason.LEFT);
        assertThat(pledges.findById(idOf(OANH, 1)).orElseThrow().status()).isEqualTo(PledgeStatus.INVITED);
    }

    @Test
    void replacesUnsignedPledgesByThoseToTheNewVersion() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);

        at(PhuXuan.LAUNCH).programmeLaunched(secondVersion());

        assertThat(pledgeOfLan(1).status()).isEqualTo(PledgeStatus.SUPERSEDED);
        assertThat(pledges.findById(idOfSecondVersion()).orElseThrow().raisedEvents())
                .hasAtLeastOneElementOfType(TaskOpened.class);
    }

    @Test
    void keepsASignedPledgeUntilTheNewOneIsSigned() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        sign(pledgeOfLan(1));
        at(PhuXuan.LAUNCH).programmeLaunched(secondVersion());
        assertThat(pledgeOfLan(1).status()).isEqualTo(PledgeStatus.IN_FORCE);

        var second = pledge(idOfSecondVersion());
        sign(second);
        at(PhuXuan.LAUNCH).followSigned(List.of(second));

        assertThat(pledgeOfLan(1).status()).isEqualTo(PledgeStatus.SUPERSEDED);
        assertThat(second.status()).isEqualTo(PledgeStatus.IN_FORCE);
    }

    @Test
    void letsASignedPledgeGoOnTheDayTheNewOneIsDue() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        sign(pledgeOfLan(1));
        at(PhuXuan.LAUNCH).programmeLaunched(secondVersion());

        sweep(PhuXuan.DUE.minusSeconds(1));
        assertThat(pledgeOfLan(1).status()).isEqualTo(PledgeStatus.IN_FORCE);
        sweep(PhuXuan.DUE);
        assertThat(pledgeOfLan(1).status()).isEqualTo(PledgeStatus.SUPERSEDED);
    }

    @Test
    void endsEverythingWithTheProgramme() {
        at(PhuXuan.LAUNCH).programmeLaunched(programme);
        sign(pledgeOfLan(1));
        NamKhong.end(programme);

        at(LATE).programmeEnded(programme);
        var writes = pledges.writes();
        at(LATE).programmeEnded(programme);
        at(LATE).programmeLaunched(programme);

        assertThat(pledgeOfLan(1).endReason()).contains(EndReason.PROGRAMME_ENDED);
        assertThat(pledge(idOf(OANH, 1)).status()).isEqualTo(PledgeStatus.EXPIRED);
        assertThat(pledges.writes()).as("late launches invite nobody").isEqualTo(writes);
    }

    @Test
    void asksTheHeadOfEachUnitToSignForIt() {
        var collective = NamKhong.launchedForUnitsToo();
        programmes.holding(collective);

        at(PhuXuan.LAUNCH).programmeLaunched(collective);
        at(PhuXuan.LAUNCH).followUnits(List.of(PhuXuan.SCHOOL));

        assertThat(pledge(PhuXuan.CAMPAIGN + ".1.unit-" + PhuXuan.SCHOOL)
                        .signer()
                        .personId())
                .isEqualTo(OANH.personId());
        assertThat(pledges.findById(PhuXuan.CAMPAIGN + ".1.unit-" + PhuXuan.SCHOOL + ".2"))
                .isEmpty();
    }

    @Test
    void asksTheNewHeadWhoHasNotBeenAskedToSignForTheUnit() {
        var collective = NamKhong.launchedForUnitsToo();
        programmes.holding(collective);
        at(PhuXuan.LAUNCH).programmeLaunched(collective);

        units.save(PhuXuan.school(PhuXuan.held(Seat.HEAD, DIEP)));
        at(LATE).followUnits(List.of(PhuXuan.SCHOOL));

        assertThat(pledge(PhuXuan.CAMPAIGN + ".1.unit-" + PhuXuan.SCHOOL).endReason())
                .contains(EndReason.SEAT_PASSED_ON);
        assertThat(pledge(PhuXuan.CAMPAIGN + ".1.unit-" + PhuXuan.SCHOOL + ".2")
                        .signer()
                        .personId())
                .isEqualTo(DIEP.personId());
    }

    /** Everything as it is in the service, at this moment. */
    private Following at(Instant moment) {
        return service(moment).following;
    }

    /** What the daily round does, to its end. */
    private void sweep(Instant moment) {
        var steps = service(moment).drift.begin();
        for (var place = Optional.of(Place.START); place.isPresent(); place = steps.stepAt(place.get())) {}
    }

    private FollowingInMemory service(Instant moment) {
        return new FollowingInMemory(programmes, units, staff, pledges, PhuXuan.clockAt(moment));
    }

    private Programme secondVersion() {
        NamKhong.launchAgain(programme);
        return programme;
    }

    private static void sign(Pledge pledge) {
        var viewing = new Viewing(pledge.terms().textSha256(), Device.MOBILE, PhuXuan.LAUNCH);
        pledge.sign(new Signature(viewing, PhuXuan.LAUNCH, PledgeOfLan.CODE), List.of());
    }

    private static void move(StaffMember member, String unitId) {
        var from = member.unitOn(day(LATE)).filter(PhuXuan.SCHOOL::equals).isPresent()
                ? day(LATE).minusDays(3)
                : day(LATE);
        member.move(unitId, new EffectiveDay(from, day(LATE)));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(PhuXuan.VIETNAM).toLocalDate();
    }

    private static List<Class<?>> tasksOf(Pledge pledge) {
        return pledge.raisedEvents().stream()
                .filter(event -> event instanceof TaskOpened || event instanceof TaskClosed)
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    private Pledge pledgeOfLan(int number) {
        return pledge(idOf(lan, number));
    }

    private Pledge pledge(String id) {
        return pledges.findById(id).orElseThrow(() -> new AssertionError("no pledge " + id));
    }

    private static String idOf(StaffMember member, int number) {
        var first = PhuXuan.CAMPAIGN + ".1." + member.personId();
        return number == 1 ? first : first + "." + number;
    }

    private String idOfSecondVersion() {
        return PhuXuan.CAMPAIGN + ".2." + lan.personId();
    }
}
