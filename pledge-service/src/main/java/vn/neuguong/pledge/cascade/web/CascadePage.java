package vn.neuguong.pledge.cascade.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.cascade.CascadeTasks;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.cascade.StepRecording;
import vn.neuguong.pledge.cascade.StepState;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.evidence.EvidenceRules;
import vn.neuguong.pledge.programmes.LaunchStep;

/**
 * The page whoever answers for a unit records its steps on, one after another, and corrects what they recorded. GET
 * changes nothing; the POST needs the confirmation box.
 */
@Controller
@PublicPage
@RequestMapping(CascadeTasks.PAGE + "/{token}")
class CascadePage {

    private static final String TICKED = "true";

    private final TaskLinks links;
    private final CascadeTasks tasks;
    private final StepRecording recording;
    private final LaunchEvidence evidence;
    private final EvidenceRules rules;

    CascadePage(
            TaskLinks links,
            CascadeTasks tasks,
            StepRecording recording,
            LaunchEvidence evidence,
            EvidenceRules rules) {
        this.links = links;
        this.tasks = tasks;
        this.recording = recording;
        this.evidence = evidence;
        this.rules = rules;
    }

    /**
     * Shows the steps and the form of the next one.
     *
     * @param correct a recorded step to correct instead
     * @param recorded the step recorded just before, to say so
     */
    @GetMapping
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String correct,
            @RequestParam(defaultValue = "") String recorded) {
        var link = links.open(CascadeTasks.PAGE, token);
        var launch = launchOf(link);
        var form = corrected(launch, correct).or(launch::nextStep).map(state -> StepForm.empty(state.step()));
        return page(launch, link, token, form.orElse(null), List.of(), HttpStatus.OK)
                .addObject(
                        "recorded",
                        launch.steps().stream()
                                .map(StepState::step)
                                .filter(step -> step.name().equals(recorded))
                                .findFirst()
                                .orElse(null));
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String doneOn,
            @RequestParam(defaultValue = "") String documentNumber,
            @RequestParam(defaultValue = "") String documentDate,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String confirmed,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var link = links.open(CascadeTasks.PAGE, token);
        var launch = launchOf(link);
        var form = new StepForm(step, doneOn, documentNumber, documentDate, note, TICKED.equals(confirmed), file);
        try {
            recording.record(form.command(launch.id(), link.personId()), form.content(rules));
            return seePage(step);
        } catch (InvalidInput invalid) {
            return page(launch, link, token, form, invalid.faults(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refusal) {
            return page(launchOf(link), link, token, null, List.of(), refusal.status())
                    .addObject("refusal", refusal);
        }
    }

    /** The file of a step, for whoever the link belongs to. */
    @GetMapping("/{step}/file")
    ResponseEntity<Resource> file(@PathVariable String token, @PathVariable LaunchStep step) {
        var link = links.open(CascadeTasks.PAGE, token);
        var launch = launchOf(link);
        if (!isFor(link, launch)) {
            throw LinkProblem.unknown();
        }
        return StepFile.of(launch, step, evidence).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private UnitLaunch launchOf(TaskLink link) {
        return tasks.launchOf(link.taskId()).orElseThrow(LinkProblem::unknown);
    }

    private static boolean isFor(TaskLink link, UnitLaunch launch) {
        return launch.assigneeId().filter(link.personId()::equals).isPresent();
    }

    private static Optional<StepState> corrected(UnitLaunch launch, String step) {
        return launch.steps().stream()
                .filter(state -> state.isDone() && state.step().name().equals(step))
                .findFirst();
    }

    /** What is next is looked at with a GET, so that a reload does not send the form again. */
    private static ModelAndView seePage(String step) {
        return SeeOther.page(CascadeTasks.PAGE + "/{token}").addObject("recorded", step);
    }

    /** Whoever handed the seat over may still read, and no longer write. */
    private static ModelAndView page(
            UnitLaunch launch,
            TaskLink link,
            String token,
            @Nullable StepForm form,
            List<Fault> faults,
            HttpStatus status) {
        return new ModelAndView("cascade/record", status)
                .addObject("launch", launch)
                .addObject("fileBase", CascadeTasks.PAGE + "/" + token)
                .addObject("mine", isFor(link, launch))
                .addObject("form", launch.isOpen() && isFor(link, launch) ? form : null)
                .addObject("faults", faults);
    }
}
