package vn.neuguong.pledge.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.tasks.TaskEvent.AnnouncementMade;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.programmes.CascadePlan;
import vn.neuguong.pledge.programmes.CascadePlan.Invitations;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Plans;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.EstablishedSeat;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitKind;

class CascadeRolloutUnitTests {

    private static final CascadePlan PLAN = new CascadePlan(
            LaunchOfPhuXuan.DUE, Map.of(UnitKind.CITY, Set.of(LaunchStep.COORDINATED)), Invitations.AT_LAUNCH);
    private static final String HIEU = PhuXuan.HIEU.personId();
    private static final String CITY_LAUNCH = "nam-khong-2026.1.CD-SONG-VAN";

    private final UnitLaunchesInMemory launches = new UnitLaunchesInMemory();
    private final DigestsInMemory digests = new DigestsInMemory();
    private final Programme programme = NamKhong.launched(Plans.with(PLAN));

    @Test
    void asksEveryUnitForTheStepsItsKindHas() {
        rollout(PhuXuan.city(), PhuXuan.school()).programmeLaunched(programme);

        assertThat(launches.findById(CITY_LAUNCH).orElseThrow().steps())
                .extracting(StepState::step)
                .containsExactly(LaunchStep.PLAN, LaunchStep.REPORTED, LaunchStep.LAUNCHED);
        assertThat(launches.findById(LaunchOfPhuXuan.ID).orElseThrow()).satisfies(launch -> {
            assertThat(launch.steps()).hasSize(4);
            assertThat(launch.assigneeId()).contains(LaunchOfPhuXuan.OANH);
        });
    }

    @Test
    void asksNobodyTwiceHoweverOftenItIsTold() {
        var rollout = rollout(PhuXuan.city(), PhuXuan.school());
        rollout.programmeLaunched(programme);
        rollout.programmeLaunched(programme);
        rollout.unitsChanged(List.of(PhuXuan.CITY, PhuXuan.SCHOOL));

        assertThat(launches.writes()).isEqualTo(2);
    }

    @Test
    void asksTheHeadAboveAsLongAsTheSeatIsVacant() {
        rollout(PhuXuan.city(), PhuXuan.school(EstablishedSeat.vacant(Seat.HEAD)))
                .programmeLaunched(programme);
        assertThat(assignee()).contains(HIEU);

        rollout(PhuXuan.city(), PhuXuan.school()).unitsChanged(List.of(PhuXuan.SCHOOL));
        assertThat(assignee()).contains(LaunchOfPhuXuan.OANH);
    }

    @Test
    void followsTheHeadAboveOfUnitsWithoutOne() {
        var headless = PhuXuan.school(EstablishedSeat.vacant(Seat.HEAD));
        rollout(PhuXuan.city(), headless).programmeLaunched(programme);

        rollout(PhuXuan.city(PhuXuan.held(Seat.HEAD, PhuXuan.THUY)), headless).unitsChanged(List.of(PhuXuan.CITY));

        assertThat(assignee()).contains(PhuXuan.THUY.personId());
    }

    @Test
    void asksUnitsThatJoinAndLeavesThoseThatGo() {
        rollout(PhuXuan.city()).programmeLaunched(programme);
        assertThat(launches.findById(LaunchOfPhuXuan.ID)).isEmpty();

        rollout(PhuXuan.city(), PhuXuan.school()).unitsChanged(List.of(PhuXuan.SCHOOL));
        assertThat(launches.findById(LaunchOfPhuXuan.ID).orElseThrow().isOpen()).isTrue();

        rollout(PhuXuan.city()).unitsChanged(List.of(PhuXuan.SCHOOL));
        assertThat(launches.findById(LaunchOfPhuXuan.ID).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void closesEverythingAtTheEnd() {
        var rollout = rollout(PhuXuan.city(), PhuXuan.school());
        rollout.programmeLaunched(programme);
        rollout.programmeEnded(programme);

        assertThat(launches.all()).hasSize(2).noneMatch(UnitLaunch::isOpen);
    }

    @Test
    void asksNobodyWithoutPlanForTheUnits() {
        rollout(PhuXuan.city(), PhuXuan.school()).programmeLaunched(NamKhong.launched());

        assertThat(launches.all()).isEmpty();
    }

    @Test
    void tellsTheHeadAboveTheNumberOfLaggardsOnceAWeek() {
        rollout(PhuXuan.city(), PhuXuan.school()).programmeLaunched(programme);
        var fourDaysLate = LaunchOfPhuXuan.dueAt(LaunchStep.PLAN).plus(Duration.ofDays(4));

        escalating(fourDaysLate.minus(Duration.ofDays(2))).escalate(programme);
        assertThat(digests.stored).isEmpty();

        escalating(fourDaysLate).escalate(programme);
        escalating(fourDaysLate.plus(Duration.ofDays(6))).escalate(programme);
        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.recipientId()).isEqualTo(HIEU);
            assertThat(told.parameters())
                    .containsEntry("laggards", "1")
                    .containsEntry("unitName", PhuXuan.CITY_NAME)
                    .doesNotContainKey("assignee");
        });

        escalating(fourDaysLate.plus(Duration.ofDays(7))).escalate(programme);
        assertThat(told())
                .hasSize(2)
                .extracting(AnnouncementMade::announcementId)
                .doesNotHaveDuplicates();
    }

    @Test
    void showsTheSchoolBelowTheCityAndItsDelay() {
        rollout(PhuXuan.city(), PhuXuan.school()).programmeLaunched(programme);
        launches.findById(CITY_LAUNCH)
                .orElseThrow()
                .record(LaunchStep.PLAN, LaunchOfPhuXuan.evidence("2026-11-03"), HIEU, PhuXuan.LAUNCH);
        var late = LaunchOfPhuXuan.dueAt(LaunchStep.PLAN).plusSeconds(1);
        var boards = new CascadeBoards(
                new ProgrammesInMemory().holding(programme),
                launches,
                PhuXuan.trees(PhuXuan.city(), PhuXuan.school()),
                PhuXuan.clockAt(late));

        var board = boards.of(PhuXuan.CAMPAIGN, Optional.empty());

        assertThat(board.total()).isEqualTo(new CascadeBoard.Standing(2, 0, 1));
        assertThat(board.units())
                .extracting(CascadeBoard.UnitLine::unitId)
                .containsExactly(PhuXuan.CITY, PhuXuan.SCHOOL);
        assertThat(board.laggards()).extracting(CascadeBoard.UnitLine::unitId).containsExactly(PhuXuan.SCHOOL);
    }

    private Optional<String> assignee() {
        return launches.findById(LaunchOfPhuXuan.ID).flatMap(UnitLaunch::assigneeId);
    }

    private List<AnnouncementMade> told() {
        return digests.stored.values().stream()
                .flatMap(digest -> digest.raisedEvents().stream())
                .map(AnnouncementMade.class::cast)
                .toList();
    }

    private CascadeRollout rollout(OrgUnit... units) {
        return new CascadeRollout(
                new ProgrammesInMemory().holding(programme),
                PhuXuan.trees(units),
                launches,
                new CascadeUpkeep(launches, PhuXuan.clockAt(PhuXuan.LAUNCH)));
    }

    private Escalating escalating(Instant now) {
        return new Escalating(
                launches,
                digests,
                PhuXuan.trees(PhuXuan.city(), PhuXuan.school()),
                LaunchOfPhuXuan.SETTINGS,
                PhuXuan.clockAt(now));
    }

    private static final class DigestsInMemory implements LaggardDigests {

        private final Map<String, LaggardDigest> stored = new HashMap<>();

        @Override
        public Optional<LaggardDigest> findById(String id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public LaggardDigest save(LaggardDigest digest) {
            stored.put(digest.aggregateId(), digest);
            return digest;
        }
    }
}
