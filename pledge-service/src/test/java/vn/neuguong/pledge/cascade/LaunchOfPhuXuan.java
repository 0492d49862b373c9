package vn.neuguong.pledge.cascade;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.cascade.StepRecord.StepEvidence;
import vn.neuguong.pledge.evidence.EvidenceFiles;
import vn.neuguong.pledge.evidence.EvidenceFilesInMemory;
import vn.neuguong.pledge.programmes.CascadePlan;
import vn.neuguong.pledge.programmes.CascadePlan.Invitations;
import vn.neuguong.pledge.programmes.LaunchStep;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.UnitTrees;

/** The campaign on its way into Phú Xuân. */
public final class LaunchOfPhuXuan {

    public static final String ID = "nam-khong-2026.1.THCS-PHU-XUAN";
    public static final String TASK = ID + ".1:record-step";
    public static final String OANH = PhuXuan.OANH.personId();
    public static final Map<LaunchStep, LocalDate> DUE = Map.of(
            LaunchStep.PLAN, LocalDate.of(2026, 11, 6),
            LaunchStep.REPORTED, LocalDate.of(2026, 11, 10),
            LaunchStep.COORDINATED, LocalDate.of(2026, 11, 13),
            LaunchStep.LAUNCHED, LocalDate.of(2026, 11, 16));

    static final CascadeSettings SETTINGS =
            new CascadeSettings(Duration.ofDays(5), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(60));

    private LaunchOfPhuXuan() {}

    public static CascadePlan plan() {
        return new CascadePlan(DUE, Map.of(), Invitations.AT_LAUNCH);
    }

    public static CascadePlan planThatInvitesAfterwards() {
        return new CascadePlan(DUE, Map.of(), Invitations.AFTER_UNIT_LAUNCH);
    }

    /** Everything in memory. */
    public static StepRecording recording(UnitLaunches launches, EvidenceFiles files, Instant now) {
        return new StepRecording(
                launches, evidence(launches, files), EvidenceFilesInMemory.SMALL_FILES, SETTINGS, PhuXuan.clockAt(now));
    }

    public static LaunchEvidence evidence(UnitLaunches launches, EvidenceFiles files) {
        return new LaunchEvidence(launches, files);
    }

    /** As a mail's link finds them. */
    public static CascadeTasks tasks(UnitLaunches launches) {
        return new CascadeTasks(launches, SETTINGS);
    }

    /** Oanh, the head, is asked for a plan. */
    public static UnitLaunch begun() {
        var launch = UnitLaunch.begin(
                new UnitLaunchSubject(
                        PhuXuan.CAMPAIGN, 1, PhuXuan.plan().wordedName(), PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME),
                List.of(LaunchStep.values()).stream()
                        .map(step -> StepState.asked(step, dueAt(step)))
                        .toList());
        launch.assignTo(OANH, PhuXuan.LAUNCH);
        return launch;
    }

    /** Oanh has recorded the plan of the school. */
    public static UnitLaunch planned() {
        var launch = begun();
        launch.record(LaunchStep.PLAN, evidence("2026-11-03"), OANH, PhuXuan.LAUNCH.plusSeconds(86_400));
        return launch;
    }

    /** The same, proved by this file. */
    public static UnitLaunch plannedWith(LaunchEvidence evidence, byte[] content) {
        var launch = begun();
        var proof = new StepEvidence(
                LocalDate.parse("2026-11-03"),
                null,
                null,
                null,
                evidence.keep(launch, LaunchStep.PLAN, content).orElseThrow());
        launch.record(LaunchStep.PLAN, proof, OANH, PhuXuan.LAUNCH.plusSeconds(86_400));
        return launch;
    }

    /** The board at this moment. */
    public static CascadeBoards boards(Programmes programmes, UnitLaunches launches, UnitTrees trees, Instant now) {
        return new CascadeBoards(programmes, launches, trees, PhuXuan.clockAt(now));
    }

    /** Everything that can happen, one after another. */
    public static OutboxDocument throughAllSteps() {
        var launch = begun();
        for (var step : LaunchStep.values()) {
            launch.record(step, evidence("2026-11-05"), OANH, PhuXuan.LAUNCH.plusSeconds(3_600));
        }
        for (var step : List.of(LaunchStep.values()).reversed()) {
            launch.sendBack(step, "Thiếu biên bản", PhuXuan.LAUNCH.plusSeconds(7_200), Duration.ofDays(5));
        }
        return launch;
    }

    /** Somebody above hears of laggards. */
    public static OutboxDocument digest() {
        var digest = LaggardDigest.of(new UnitLaunchSubject(
                PhuXuan.CAMPAIGN, 1, PhuXuan.plan().wordedName(), PhuXuan.CITY, PhuXuan.CITY_NAME));
        digest.tell(PhuXuan.HIEU.personId(), 3, PhuXuan.DUE, Duration.ofDays(7));
        return digest;
    }

    static Instant dueAt(LaunchStep step) {
        return DUE.getOrDefault(step, LocalDate.MIN)
                .atTime(17, 0)
                .atZone(PhuXuan.VIETNAM)
                .toInstant();
    }

    static StepEvidence evidence(String doneOn) {
        return evidence(doneOn, null);
    }

    static StepEvidence evidence(String doneOn, @Nullable String documentNumber) {
        return new StepEvidence(LocalDate.parse(doneOn), documentNumber, null, null, null);
    }
}
