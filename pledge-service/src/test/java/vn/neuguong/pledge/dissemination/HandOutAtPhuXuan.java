package vn.neuguong.pledge.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.neuguong.pledge.PhuXuan;

/** What the school does to make the campaign known: it hands out the handbook, and holds a meeting. */
public final class HandOutAtPhuXuan {

    public static final String ID = "5f0c2c1e-7a39-4a53-9d57-0d6a3f2b8c11";
    public static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    static final LocalDate READ_BY = LocalDate.of(2026, 11, 15);
    static final Instant UNTIL = Instant.parse("2026-11-15T16:59:59Z");
    static final ProgrammeVersion CAMPAIGN =
            new ProgrammeVersion(PhuXuan.CAMPAIGN, 1, PhuXuan.plan().wordedName());
    static final Set<String> REQUIRED = Set.of("five-nos@1", "qt-522@1");

    private HandOutAtPhuXuan() {}

    public static Activity planned() {
        return planned(ID, ActivityKind.HANDBOOK_HANDOUT);
    }

    static Activity planned(String id, ActivityKind kind) {
        var plan = new ActivityPlan(
                kind, "Phát sổ tay ứng xử", DAY, "Hội trường", "Hiệu trưởng", PhuXuan.clauseSets(), "", READ_BY);
        return new Activity(id, CAMPAIGN, PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, plan);
    }

    /** A meeting about one of the clause sets. */
    static Activity meetingAbout(String id, LocalDate day, int clauseSet) {
        var covered = List.of(PhuXuan.clauseSets().get(clauseSet));
        var plan = new ActivityPlan(ActivityKind.MEETING, "Họp", day, "", "", covered, "", null);
        var meeting = new Activity(id, CAMPAIGN, PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, plan);
        meeting.hold(day, 20);
        return meeting;
    }

    /** Held, with no attendance recorded yet. */
    public static Activity held(ActivityKind kind) {
        var activity = planned(ID, kind);
        activity.hold(DAY, 4);
        return activity;
    }

    public static Activity cancelled() {
        var activity = planned();
        activity.cancel("Mưa bão");
        return activity;
    }

    public static Activity planned(String id) {
        return planned(id, ActivityKind.MEETING);
    }

    public static Activity meetingHeld(String id) {
        return meetingHeld(id, DAY);
    }

    public static Activity meetingHeld(String id, LocalDate day) {
        return meetingAbout(id, day, 0);
    }

    public static Activity held() {
        var activity = planned();
        activity.hold(DAY, 20);
        return activity;
    }

    public static Activity attended() {
        var activity = held();
        activity.recordAttendance(19);
        return activity;
    }

    static Briefing ofLan() {
        return Briefing.of(CAMPAIGN, PhuXuan.LAN.personId(), PhuXuan.SCHOOL, REQUIRED);
    }

    /** Lan was asked to read it, and has. */
    public static Briefing askedAndRead() {
        var briefing = ofLan();
        briefing.askToRead(held(), UNTIL, Instant.parse("2026-11-05T09:00:00Z"), PhuXuan.VIETNAM);
        briefing.confirmRead(ID, Instant.parse("2026-11-08T02:00:00Z"), PhuXuan.VIETNAM);
        return briefing;
    }
}
