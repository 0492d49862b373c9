package vn.neuguong.pledge.dissemination.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.FormProblems;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Problem;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.dissemination.Activities;
import vn.neuguong.pledge.dissemination.Activity;
import vn.neuguong.pledge.dissemination.ActivityEvidence;
import vn.neuguong.pledge.dissemination.ActivityHolding;
import vn.neuguong.pledge.dissemination.ActivityPlanning;
import vn.neuguong.pledge.dissemination.AttendanceRecording;
import vn.neuguong.pledge.dissemination.BriefedPeople;
import vn.neuguong.pledge.dissemination.RecordAttendance;
import vn.neuguong.pledge.evidence.EvidenceRules;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/** One activity: that it was held, who took part, what shows it. */
@Controller
@RequestMapping("/office/dissemination/{activityId}")
class OfficeActivityPage {

    private static final int PEOPLE_AT_ONCE = 100;
    private static final String TICKED = "true";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Activities activities;
    private final ActivityPlanning planning;
    private final ActivityHolding holding;
    private final AttendanceRecording attendance;
    private final ActivityEvidence evidence;
    private final EvidenceRules rules;
    private final BriefedPeople briefed;
    private final StaffMembers staff;
    private final ClauseSets clauseSets;
    private final FormProblems problems;
    private final Clock clock;

    OfficeActivityPage(
            Activities activities,
            ActivityPlanning planning,
            ActivityHolding holding,
            AttendanceRecording attendance,
            ActivityEvidence evidence,
            EvidenceRules rules,
            BriefedPeople briefed,
            StaffMembers staff,
            ClauseSets clauseSets,
            FormProblems problems,
            Clock clock) {
        this.activities = activities;
        this.planning = planning;
        this.holding = holding;
        this.attendance = attendance;
        this.evidence = evidence;
        this.rules = rules;
        this.briefed = briefed;
        this.staff = staff;
        this.clauseSets = clauseSets;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String activityId, @RequestParam(defaultValue = "") String after, Official official) {
        return page(find(activityId, official), after, HttpStatus.OK, List.of());
    }

    @PostMapping("/holding")
    ModelAndView hold(
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String heldOn,
            Official official,
            Locale reader) {
        return answer(find(activityId, official), reader, () -> holding.hold(activityId, day("heldOn", heldOn)));
    }

    private static LocalDate day(String field, String entered) {
        if (entered.isBlank()) {
            throw new InvalidInput(field, "dissemination.required");
        }
        try {
            return LocalDate.parse(entered.strip());
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInput(field, "dissemination.not-a-day");
        }
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String reason,
            Official official,
            Locale reader) {
        return answer(find(activityId, official), reader, () -> planning.cancel(activityId, reason.strip()));
    }

    /**
     * Those ticked took part, the others shown did not; or everybody did.
     *
     * @param shown whom the official saw; nobody else is changed
     */
    @PostMapping("/attendance")
    ModelAndView recordAttendance(
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") Set<String> shown,
            @RequestParam(defaultValue = "") Set<String> present,
            @RequestParam(defaultValue = "") String everybody,
            Official official,
            Locale reader) {
        var activity = find(activityId, official);
        var here = shown.stream().filter(present::contains).collect(Collectors.toSet());
        var absent = shown.stream().filter(id -> !present.contains(id)).collect(Collectors.toSet());
        var all = TICKED.equals(everybody);
        return answer(
                activity,
                reader,
                () -> attendance.record(new RecordAttendance(
                        activityId, all ? Set.of() : here, all ? Set.of() : absent, all, official.personId())));
    }

    @PostMapping("/file")
    ModelAndView attach(
            @PathVariable String activityId, @RequestParam MultipartFile file, Official official, Locale reader) {
        var activity = find(activityId, official);
        return answer(activity, reader, () -> evidence.attach(activityId, rules.read(file)));
    }

    @GetMapping("/file")
    ResponseEntity<Resource> file(@PathVariable String activityId, Official official) {
        return ActivityFile.of(find(activityId, official), evidence)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is left to do is looked at with a GET, so that a reload does not send the form again. */
    private ModelAndView answer(Activity activity, Locale reader, Runnable command) {
        try {
            command.run();
        } catch (InvalidInput invalid) {
            return page(activity, "", HttpStatus.UNPROCESSABLE_CONTENT, problems.of(invalid, reader));
        } catch (Refusal refusal) {
            return page(activity, "", HttpStatus.CONFLICT, problems.of(refusal, reader));
        }
        return SeeOther.page("/office/dissemination/{activityId}");
    }

    private Activity find(String activityId, Official official) {
        var activity =
                activities.findById(activityId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        official.requireFor(activity.unitId(), OfficeActivitiesPage.SEATS);
        return activity;
    }

    private ModelAndView page(Activity activity, String after, HttpStatus status, List<Problem> found) {
        var read = staff.nextMembers(Set.of(activity.unitId()), Set.of(), after, PEOPLE_AT_ONCE + 1);
        var more = read.size() > PEOPLE_AT_ONCE;
        var shown = more ? read.subList(0, PEOPLE_AT_ONCE) : read;
        var known =
                briefed.in(activity, shown.stream().map(StaffMember::personId).toList());
        var people = shown.stream()
                .map(member -> new Person(
                        member.personId(),
                        member.name(),
                        Optional.ofNullable(known.get(member.personId()))
                                .map(participation -> participation.attended())
                                .orElse(false),
                        Optional.ofNullable(known.get(member.personId()))
                                .map(participation -> participation.readAt() != null)
                                .orElse(false)))
                .sorted(Comparator.comparing(Person::name, Collator.getInstance(VIETNAMESE)))
                .toList();
        return new ModelAndView("dissemination/activity", status)
                .addObject("activity", activity)
                .addObject(
                        "clauseSets",
                        activity.plan().clauseSets().stream()
                                .flatMap(ref -> clauseSets.findById(ClauseSet.keyOf(ref.id(), ref.version())).stream())
                                .toList())
                .addObject("people", people)
                .addObject("next", more ? shown.getLast().personId() : null)
                .addObject("today", LocalDate.now(clock))
                .addObject("problems", found);
    }

    /** Somebody of the unit. */
    record Person(String personId, String name, boolean attended, boolean read) {}
}
