package vn.neuguong.pledge.acknowledgements.web;

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
import org.springframework.web.servlet.view.RedirectView;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.acknowledgements.AcknowledgePledges;
import vn.neuguong.pledge.acknowledgements.AcknowledgementTasks;
import vn.neuguong.pledge.acknowledgements.BatchAcknowledging;
import vn.neuguong.pledge.acknowledgements.BatchAcknowledging.Outcome;
import vn.neuguong.pledge.acknowledgements.WaitingPledges;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.Waiting;
import vn.neuguong.pledge.acknowledgements.WaitingPledges.WaitingPledge;

/**
 * The page a seat's holder acknowledges pledges on: some, or all that are shown. GET changes nothing; the POST needs a
 * choice and the confirmation box.
 */
@Controller
@RequestMapping(AcknowledgementTasks.PAGE + "/{token}")
class AcknowledgePage {

    private static final int SHOWN_AT_ONCE = 200;
    private static final String TICKED = "true";
    private static final String DONE = "done";
    private static final String GONE = "gone";
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    private final TaskLinks links;
    private final WaitingPledges waitingPledges;
    private final BatchAcknowledging acknowledging;

    AcknowledgePage(TaskLinks links, WaitingPledges waitingPledges, BatchAcknowledging acknowledging) {
        this.links = links;
        this.waitingPledges = waitingPledges;
        this.acknowledging = acknowledging;
    }

    /**
     * Shows what waits.
     *
     * @param done how many were acknowledged just before, to say so
     * @param gone how many of those chosen just before did not wait any more
     */
    @GetMapping
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String gone) {
        return page(waitingBehind(token), HttpStatus.OK, null)
                .addObject(DONE, count(done))
                .addObject(GONE, count(gone));
    }

    /**
     * Acknowledges the ticked pledges, or all that were shown.
     *
     * @param shown what the person saw; never more than this is acknowledged
     */
    @PostMapping
    ModelAndView acknowledge(
            @PathVariable String token,
            @RequestParam(defaultValue = "") Set<String> shown,
            @RequestParam(defaultValue = "") Set<String> ticked,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String confirmed) {
        var waiting = waitingBehind(token);
        var chosen = TICKED.equals(all) ? shown : ticked;
        if (chosen.isEmpty()) {
            return page(waiting, HttpStatus.BAD_REQUEST, "acknowledge.nothing-chosen");
        }
        if (!TICKED.equals(confirmed)) {
            return page(waiting, HttpStatus.BAD_REQUEST, "acknowledge.not-confirmed");
        }
        var outcome = acknowledging.acknowledge(new AcknowledgePledges(waiting, chosen));
        if (outcome.failed().isEmpty()) {
            return seePage(outcome);
        }
        var failed = outcome.failed().stream().map(WaitingPledge::signerName).toList();
        return page(waitingBehind(token), HttpStatus.OK, null)
                .addObject(DONE, outcome.done())
                .addObject(GONE, outcome.gone())
                .addObject("failed", failed);
    }

    /** What is left is looked at with a GET, so that a reload does not send the form again. */
    private static ModelAndView seePage(Outcome outcome) {
        var view = new RedirectView(AcknowledgementTasks.PAGE + "/{token}");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view).addObject(DONE, outcome.done()).addObject(GONE, outcome.gone());
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

    private static ModelAndView page(Waiting waiting, HttpStatus status, @Nullable String problem) {
        var shown = waiting.pledges().stream().limit(SHOWN_AT_ONCE).toList();
        return new ModelAndView("acknowledgements/acknowledge", status)
                .addObject("waiting", waiting)
                .addObject("shown", shown)
                .addObject("more", waiting.pledges().size() - shown.size())
                .addObject("problem", problem);
    }
}
