package vn.neuguong.pledge.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.OrgUnitsInMemory;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembersInMemory;

/** One round a day, by one instance at a time, to its end. */
class DriftSweeperUnitTests {

    private static final int TEACHERS = 1_200;

    private final PledgesInMemory pledges = new PledgesInMemory();
    private final StaffMembersInMemory staff = new StaffMembersInMemory();
    private final OrgUnitsInMemory units = OrgUnitsInMemory.of(PhuXuan.city(), PhuXuan.school());
    private final ProgrammesInMemory programmes = new ProgrammesInMemory();
    private final DriftRoundsInMemory rounds = new DriftRoundsInMemory();
    private final MachineTime machineTime = mock();
    private Instant real = PhuXuan.LAUNCH;

    @BeforeEach
    void aSchoolWhoseLaunchNobodyHeardOf() {
        when(machineTime.now()).thenAnswer(_ -> real);
        programmes.holding(NamKhong.launched());
        staff.insert(IntStream.range(0, TEACHERS)
                .mapToObj(number -> PhuXuan.person("GV%04d".formatted(number), "Nguyễn Văn Bình", PhuXuan.SCHOOL))
                .toList());
    }

    @Test
    void makesUpForEveryMissedEventOnceADay() {
        sweeperAt(PhuXuan.LAUNCH).sweep();
        assertThat(pledges.writes()).isEqualTo(TEACHERS);
        var late = PhuXuan.person("GV9999", "Lê Thị Minh Tâm", PhuXuan.SCHOOL);
        staff.save(late);

        sweeperAt(PhuXuan.LAUNCH.plusSeconds(60)).sweep();
        assertThat(pledges.writes()).as("the round of this day is over").isEqualTo(TEACHERS);
        sweeperAt(PhuXuan.LAUNCH.plus(Duration.ofDays(1))).sweep();
        assertThat(pledges.writes()).isEqualTo(TEACHERS + 1);
    }

    @Test
    void goesOnAfterADeathWhereItWasAndNotBeforeTheHolderIsGivenUp() {
        rounds.dieAtSave(4);
        assertThatThrownBy(() -> sweeperAt(PhuXuan.LAUNCH).sweep()).hasMessage("killed");
        assertThat(pledges.writes()).isEqualTo(1_000);

        sweeperAt(PhuXuan.LAUNCH).sweep();
        assertThat(pledges.writes()).as("somebody may still be at it").isEqualTo(1_000);
        real = real.plus(DriftSweeper.LEASE);
        var leaver = firstOfAll();
        leaver.leave(new EffectiveDay(day().minusDays(1), day()));
        sweeperAt(PhuXuan.LAUNCH).sweep();

        assertThat(pledges.writes())
                .as("the first page is passed by as people only once, and as open pledges for the first time")
                .isEqualTo(TEACHERS + 1);
        assertThat(rounds.findById(DriftRound.THE_ONE).orElseThrow().toGo()).isEmpty();
    }

    @Test
    void finishesTheRoundOfYesterdayBeforeToday() {
        rounds.dieAtSave(3);
        assertThatThrownBy(() -> sweeperAt(PhuXuan.LAUNCH).sweep()).hasMessage("killed");
        real = real.plus(DriftSweeper.LEASE);
        var tomorrow = sweeperAt(PhuXuan.LAUNCH.plus(Duration.ofDays(1)));

        tomorrow.sweep();
        assertThat(rounds.findById(DriftRound.THE_ONE).orElseThrow().day()).isEqualTo(day());
        tomorrow.sweep();
        assertThat(rounds.findById(DriftRound.THE_ONE).orElseThrow().day()).isEqualTo(day().plusDays(1));
        assertThat(pledges.writes()).isEqualTo(TEACHERS);
    }

    @Test
    void leavesTheRoundToWhoeverTookItOver() {
        rounds.save(DriftRound.first(day()).heldUntil(real.plusSeconds(1)));

        sweeperAt(PhuXuan.LAUNCH).sweep();

        assertThat(pledges.writes()).isZero();
    }

    private StaffMember firstOfAll() {
        return staff.nextMembers(List.of(PhuXuan.SCHOOL), Set.of(), "", 1).getFirst();
    }

    private static LocalDate day() {
        return PhuXuan.LAUNCH.atZone(PhuXuan.VIETNAM).toLocalDate();
    }

    private DriftSweeper sweeperAt(Instant moment) {
        var clock = PhuXuan.clockAt(moment);
        var service = new FollowingInMemory(programmes, units, staff, pledges, clock);
        return new DriftSweeper(service.drift, rounds, clock, machineTime);
    }
}
