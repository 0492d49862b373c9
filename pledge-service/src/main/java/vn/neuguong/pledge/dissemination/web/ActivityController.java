package vn.neuguong.pledge.dissemination.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.dissemination.Activities;
import vn.neuguong.pledge.dissemination.Activity;
import vn.neuguong.pledge.dissemination.ActivityEvidence;
import vn.neuguong.pledge.dissemination.ActivityHolding;
import vn.neuguong.pledge.dissemination.ActivityPlanning;
import vn.neuguong.pledge.dissemination.AttendanceRecording;
import vn.neuguong.pledge.dissemination.Briefing;
import vn.neuguong.pledge.dissemination.Briefings;
import vn.neuguong.pledge.dissemination.RecordAttendance;
import vn.neuguong.pledge.evidence.EvidenceRules;

/** Plans, records and lists activities. */
@RestController
@RequestMapping("/api/dissemination/activities")
class ActivityController {

    private static final String READ = "hasAuthority('SCOPE_dissemination:read')";
    private static final String WRITE = "hasAuthority('SCOPE_dissemination:write')";
    private static final int MOST_NAMED = 5_000;

    private final Activities activities;
    private final Briefings briefings;
    private final ActivityPlanning planning;
    private final ActivityHolding holding;
    private final AttendanceRecording attendance;
    private final ActivityEvidence evidence;
    private final EvidenceRules rules;

    ActivityController(
            Activities activities,
            Briefings briefings,
            ActivityPlanning planning,
            ActivityHolding holding,
            AttendanceRecording attendance,
            ActivityEvidence evidence,
            EvidenceRules rules) {
        this.activities = activities;
        this.briefings = briefings;
        this.planning = planning;
        this.holding = holding;
        this.attendance = attendance;
        this.evidence = evidence;
        this.rules = rules;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(WRITE)
    ActivityAnswer plan(@Valid @RequestBody PlanActivityRequest request) {
        return ActivityAnswer.of(planning.plan(request.command()));
    }

    /** Those of one programme, and of one unit if it is named, in the order of their ids. */
    @GetMapping
    @PreAuthorize(READ)
    CursorPage<ActivityAnswer> list(
            @RequestParam String programmeId, @RequestParam(defaultValue = "") String unitId, CursorRequest page) {
        var limit = Limit.of(page.readLimit());
        var read = unitId.isEmpty()
                ? activities.findByProgramme_ProgrammeIdAndIdGreaterThanOrderByIdAsc(
                        programmeId, page.afterPart(0), limit)
                : activities.findByProgramme_ProgrammeIdAndUnitIdInAndIdGreaterThanOrderByIdAsc(
                        programmeId, Set.of(unitId), page.afterPart(0), limit);
        return CursorPage.of(page, read, activity -> Cursor.after(activity.id()))
                .map(ActivityAnswer::of);
    }

    @GetMapping("/{activityId}")
    @PreAuthorize(READ)
    ActivityAnswer one(@PathVariable String activityId) {
        return ActivityAnswer.of(find(activityId));
    }

    /** Recording it again changes nothing and answers the same. */
    @PostMapping("/{activityId}/holding")
    @PreAuthorize(WRITE)
    ActivityAnswer hold(@PathVariable String activityId, @Valid @RequestBody Holding request) {
        return ActivityAnswer.of(holding.hold(activityId, request.heldOn()));
    }

    @PostMapping("/{activityId}/cancellation")
    @PreAuthorize(WRITE)
    ActivityAnswer cancel(@PathVariable String activityId, @Valid @RequestBody Cancellation request) {
        return ActivityAnswer.of(planning.cancel(activityId, request.reason().strip()));
    }

    @PostMapping("/{activityId}/attendance")
    @PreAuthorize(WRITE)
    ActivityAnswer recordAttendance(@PathVariable String activityId, @Valid @RequestBody Attendance request) {
        return ActivityAnswer.of(attendance.record(request.of(activityId)));
    }

    @GetMapping("/{activityId}/attendance")
    @PreAuthorize(READ)
    CursorPage<Attendee> attendees(@PathVariable String activityId, CursorRequest page) {
        var read = briefings.findByParticipations_ActivityIdAndIdGreaterThanOrderByIdAsc(
                find(activityId).id(), page.afterPart(0), Limit.of(page.readLimit()));
        return CursorPage.of(page, read, briefing -> Cursor.after(briefing.id()))
                .map(briefing -> Attendee.of(briefing, activityId));
    }

    @PostMapping("/{activityId}/file")
    @PreAuthorize(WRITE)
    ActivityAnswer attach(@PathVariable String activityId, @RequestPart MultipartFile file) {
        return ActivityAnswer.of(evidence.attach(activityId, rules.read(file)));
    }

    @GetMapping("/{activityId}/file")
    @PreAuthorize(READ)
    ResponseEntity<Resource> file(@PathVariable String activityId) {
        return ActivityFile.of(find(activityId), evidence).orElseThrow(() -> Refusal.notFound("dissemination.unknown"));
    }

    private Activity find(String activityId) {
        return activities.findById(activityId).orElseThrow(() -> Refusal.notFound("dissemination.unknown"));
    }

    record Holding(
            @NotNull(message = "{dissemination.required}") LocalDate heldOn) {}

    record Cancellation(
            @NotNull(message = "{dissemination.required}") String reason) {}

    /**
     * Who took part.
     *
     * @param everybodyElse whether everybody of the unit took part but those named as absent; left out: no
     */
    record Attendance(
            @Nullable @Size(max = MOST_NAMED, message = "{dissemination.too-many}")
            Set<@NotBlank(message = "{dissemination.required}") String> present,

            @Nullable @Size(max = MOST_NAMED, message = "{dissemination.too-many}")
            Set<@NotBlank(message = "{dissemination.required}") String> absent,

            @Nullable Boolean everybodyElse) {

        RecordAttendance of(String activityId) {
            return new RecordAttendance(
                    activityId,
                    present == null ? Set.of() : present,
                    absent == null ? Set.of() : absent,
                    Boolean.TRUE.equals(everybodyElse),
                    null);
        }
    }

    /** What the activity has to do with one person. */
    record Attendee(
            String personId,
            boolean attended,
            boolean asked,
            @Nullable Instant readAt) {

        static Attendee of(Briefing briefing, String activityId) {
            return briefing.participationIn(activityId)
                    .map(known ->
                            new Attendee(briefing.personId(), known.attended(), known.readBy() != null, known.readAt()))
                    .orElseGet(() -> new Attendee(briefing.personId(), false, false, null));
        }
    }
}
