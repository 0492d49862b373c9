package vn.neuguong.pledge.acknowledgements.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.acknowledgements.AcknowledgePledges;
import vn.neuguong.pledge.acknowledgements.AcknowledgementTasks;
import vn.neuguong.pledge.acknowledgements.BatchAcknowledging;
import vn.neuguong.pledge.acknowledgements.BatchAcknowledging.Outcome;
import vn.neuguong.pledge.acknowledgements.WaitingPledges;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.Waiting;

/**
 * The page a seat's holder acknowledges pledges on: those they tick, or all that wait, however many pages that is. GET
 * changes nothing; the POST needs a choice and the confirmation box.
 */
@Controller
@PublicPage
@RequestMapping(AcknowledgementTasks.PAGE + "/{token}")
class AcknowledgePage {

    private static final int PER_PAGE = 100;
    private static final String TICKED = "true";
    private static final String DONE = "done";
    private static final String GONE = "gone";
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{1,15}");

    private final TaskLinks links;
    private final WaitingPledges waitingPledges;
    private final BatchAcknowledging acknowledging;
    private final Clock clock;

    AcknowledgePage(TaskLinks links, WaitingPledges waitingPledges, BatchAcknowledging acknowledging, Clock clock) {
        this.links = links;
        this.waitingPledges = waitingPledges;
        this.acknowledging = acknowledging;
        this.clock = clock;
    }

    /**
     * Shows what waits.
     *
     * @param page which hundred, from 0
     * @param done how many were acknowledged just before, to say so
     * @param gone how many of those chosen just before did not wait any more
     */
    @GetMapping
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String gone) {
        return page(waitingBehind(token), count(page), HttpStatus.OK, null)
                .addObject(DONE, count(done))
                .addObject(GONE, count(gone));
    }

    /**
     * Acknowledges the ticked pledges, or all that waited when the page was shown.
     *
     * @param shownAt when the page was shown; what was signed later is not acknowledged with it
     */
    @PostMapping
    ModelAndView acknowledge(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String shownAt,
            @RequestParam(defaultValue = "") Set<String> ticked,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String confirmed) {
        var waiting = waitingBehind(token);
        boolean everything = TICKED.equals(all) && MOMENT.matcher(shownAt).matches();
        if (!everything && ticked.isEmpty()) {
            return page(waiting, 0, HttpStatus.BAD_REQUEST, "acknowledge.nothing-chosen");
        }
        if (!TICKED.equals(confirmed)) {
            return page(waiting, 0, HttpStatus.BAD_REQUEST, "acknowledge.not-confirmed");
        }
        var outcome = everything
                ? acknowledging.acknowledgeAll(waiting, Instant.ofEpochMilli(Long.parseLong(shownAt)))
                : acknowledging.acknowledge(new AcknowledgePledges(waiting, ticked));
        if (outcome.failed().isEmpty()) {
            return seePage(outcome);
        }
        var names = waitingPledges.namesOf(outcome.failed());
        return page(waitingBehind(token), 0, HttpStatus.OK, null)
                .addObject(DONE, outcome.done())
                .addObject(GONE, outcome.gone())
                .addObject("failed", outcome.failed())
                .addObject("failedNames", names);
    }

    /** What is left is looked at with a GET, so that a reload does not send the form again. */
    private static ModelAndView seePage(Outcome outcome) {
        return SeeOther.page(AcknowledgementTasks.PAGE + "/{token}")
                .addObject(DONE, outcome.done())
                .addObject(GONE, outcome.gone());
    }

    /** Zero for whatever else somebody writes into the address. */
    private static int count(String digits) {
        return COUNT.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
    }

    private Waiting waitingBehind(String token) {
        var link = links.open(AcknowledgementTasks.PAGE, token);
        return waitingPledges
                .of(link.taskId())
                .filter(waiting -> waiting.holderId().equals(link.personId()))
                .orElseThrow(LinkProblem::unknown);
    }

    private ModelAndView page(Waiting waiting, int page, HttpStatus status, @Nullable String problem) {
        int total = waiting.pledges().size();
        int last = Math.max(0, (total - 1) / PER_PAGE);
        int current = Math.min(page, last);
        var shown = waiting.pledges().stream()
                .skip((long) current * PER_PAGE)
                .limit(PER_PAGE)
                .toList();
        return new ModelAndView("acknowledgements/acknowledge", status)
                .addObject("waiting", waiting)
                .addObject("shown", shown)
                .addObject("names", waitingPledges.namesOf(shown))
                .addObject("shownAt", clock.millis())
                .addObject("page", current)
                .addObject("lastPage", last)
                .addObject("problem", problem);
    }
}
