package vn.neuguong.pledge.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.dissemination.Activities;
import vn.neuguong.pledge.dissemination.Activity;
import vn.neuguong.pledge.dissemination.ActivityEvidence;
import vn.neuguong.pledge.dissemination.ActivityHolding;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.ActivityPlanning;
import vn.neuguong.pledge.dissemination.AttendanceRecording;
import vn.neuguong.pledge.dissemination.Briefing;
import vn.neuguong.pledge.dissemination.Briefings;
import vn.neuguong.pledge.dissemination.PlanActivity;
import vn.neuguong.pledge.dissemination.ReadingConfirmation;
import vn.neuguong.pledge.dissemination.ReadingTasks;
import vn.neuguong.pledge.dissemination.RecordAttendance;
import vn.neuguong.pledge.pledges.Device;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeStatus;
import vn.neuguong.pledge.pledges.Pledges;
import vn.neuguong.pledge.pledges.SignPledge;
import vn.neuguong.pledge.pledges.Signing;
import vn.neuguong.pledge.pledges.Viewing;
import vn.neuguong.pledge.programmes.Drafting;
import vn.neuguong.pledge.programmes.Launching;
import vn.neuguong.pledge.programmes.ProgrammePlan;
import vn.neuguong.pledge.roster.OrgUnits;
import vn.neuguong.pledge.roster.StaffMembers;
import vn.neuguong.testing.IntegrationTest;

/** Telling people of a campaign, their signatures, and the figures that follow from both. */
@IntegrationTest
class CoverageIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private OrgUnits units;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Launching launching;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Signing signing;

    @Autowired
    private ActivityPlanning planning;

    @Autowired
    private ActivityHolding holding;

    @Autowired
    private Activities activities;

    @Autowired
    private AttendanceRecording attendance;

    @Autowired
    private ActivityEvidence evidence;

    @Autowired
    private Briefings briefings;

    @Autowired
    private ReadingTasks readings;

    @Autowired
    private ReadingConfirmation confirmation;

    @Autowired
    private CoverageFigures figures;

    @Autowired
    private Clock clock;

    @Test
    void agreesWithWhatThePledgesAndBriefingsSay() throws IOException {
        units.insert(List.of(PhuXuan.city(), PhuXuan.school()));
        staff.insert(List.of(PhuXuan.HIEU, PhuXuan.THUY, PhuXuan.OANH, PhuXuan.DIEP, PhuXuan.LAN, PhuXuan.TRUONG));
        drafting.draft(PhuXuan.CAMPAIGN, dueInTenDays(PhuXuan.plan()));
        launching.launch(PhuXuan.CAMPAIGN);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(allPledges()).hasSize(6));

        allPledges().stream()
                .filter(pledge -> pledge.signer().unitId().equals(PhuXuan.SCHOOL))
                .limit(3)
                .forEach(this::sign);
        var meeting = held(ActivityKind.MEETING, null);
        attendance.record(new RecordAttendance(
                meeting, Set.of(), Set.of(PhuXuan.TRUONG.personId()), true, PhuXuan.OANH.personId()));
        var handOut = held(ActivityKind.HANDBOOK_HANDOUT, LocalDate.now(clock).plusDays(7));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(asked(handOut)).hasSize(4));
        confirmReading(handOut, PhuXuan.TRUONG.personId());
        var minutes = new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7'};
        evidence.attach(meeting, minutes);

        assertThat(activities.findById(meeting).orElseThrow().attended()).isEqualTo(3);
        var kept = activities
                .findById(meeting)
                .flatMap(Activity::file)
                .flatMap(evidence::contentOf)
                .orElseThrow();
        assertThat(kept.getContentAsByteArray()).isEqualTo(minutes);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var board = figures.board(PhuXuan.CAMPAIGN, PhuXuan.CITY, LocalDate.now(clock))
                    .orElseThrow();
            assertThat(board.total().counts()).isEqualTo(counted(allPledges()));
            assertThat(board.below()).singleElement().satisfies(school -> {
                assertThat(school.counts().invited()).isEqualTo(4);
                assertThat(school.counts().signed()).isEqualTo(3);
                assertThat(school.counts().informed()).isEqualTo(4);
                assertThat(school.members()).isEqualTo(4);
            });
        });
        assertThat(figures.board(
                                PhuXuan.CAMPAIGN,
                                PhuXuan.CITY,
                                LocalDate.now(clock).minusDays(1))
                        .orElseThrow()
                        .total()
                        .counts())
                .isEqualTo(CoverageCounts.NONE);
    }

    private ProgrammePlan dueInTenDays(ProgrammePlan plan) {
        return new ProgrammePlan(
                plan.kind(),
                plan.name(),
                plan.legalBasis(),
                plan.aims(),
                plan.period(),
                clock.instant().plus(Duration.ofDays(10)),
                plan.audience(),
                plan.clauseSetIds(),
                plan.targetPercent(),
                plan.cascadePlan(),
                plan.collectivePledge(),
                null);
    }

    private List<Pledge> allPledges() {
        return pledges.findByTermsProgrammeIdAndStatusInAndIdGreaterThanOrderById(
                PhuXuan.CAMPAIGN, Set.of(PledgeStatus.values()), "", Limit.of(100));
    }

    /** Knows nothing of histories: it asks each pledge, and each person's briefing. */
    private CoverageCounts counted(List<Pledge> all) {
        long informed = all.stream()
                .flatMap(pledge ->
                        briefings
                                .findById("%s.1.%s"
                                        .formatted(
                                                PhuXuan.CAMPAIGN,
                                                pledge.signer().personId()))
                                .stream())
                .filter(briefing -> briefing.informedOn().isPresent())
                .count();
        long signed =
                all.stream().filter(pledge -> pledge.signedAt().isPresent()).count();
        long inForce = all.stream()
                .filter(pledge -> pledge.status() == PledgeStatus.IN_FORCE)
                .count();
        return new CoverageCounts(all.size(), informed, signed, signed, 0, inForce, 0, 0);
    }

    private void sign(Pledge pledge) {
        var viewing = new Viewing(pledge.terms().textSha256(), Device.COMPUTER, clock.instant());
        signing.sign(new SignPledge(pledge.id(), viewing));
    }

    private String held(ActivityKind kind, @Nullable LocalDate readBy) {
        var today = LocalDate.now(clock);
        var planned = planning.plan(new PlanActivity(
                PhuXuan.CAMPAIGN, PhuXuan.SCHOOL, kind, "Phổ biến quy tắc", today, "", "", List.of(), "", readBy));
        return holding.hold(planned.id(), today).id();
    }

    private List<Briefing> asked(String activityId) {
        return briefings
                .findByParticipations_ActivityIdAndIdGreaterThanOrderByIdAsc(activityId, "", Limit.of(100))
                .stream()
                .filter(briefing ->
                        briefing.participationIn(activityId).orElseThrow().readBy() != null)
                .toList();
    }

    private void confirmReading(String activityId, String personId) {
        var briefing = asked(activityId).stream()
                .filter(known -> known.personId().equals(personId))
                .findFirst()
                .orElseThrow();
        var taskId = briefing.id() + ":read-" + activityId;
        assertThat(readings.find(taskId)).isPresent();
        assertThat(confirmation.confirm(briefing.id(), activityId)).isTrue();
        assertThat(confirmation.confirm(briefing.id(), activityId)).isFalse();
        assertThat(readings.find(taskId)).isEmpty();
    }
}
