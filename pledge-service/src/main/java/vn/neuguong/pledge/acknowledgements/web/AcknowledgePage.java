package vn.neuguong.pledge.acknowledgements.web;

import java.util.List;
import java.util.Set;
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

    private final TaskLinks links;
    private final WaitingPledges waitingPledges;
    private final BatchAcknowledging acknowledging;

    AcknowledgePage(TaskLinks links, WaitingPledges waitingPledges, BatchAcknowledging acknowledging) {
        this.links = links;
        this.waitingPledges = waitingPledges;
        this.acknowledging = acknowledging;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(waitingBehind(token), HttpStatus.OK, null);
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
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        var waiting = waitingBehind(token);
        var chosen = all ? shown : ticked;
        if (chosen.isEmpty()) {
            return page(waiting, HttpStatus.BAD_REQUEST, "acknowledge.nothing-chosen");
        }
        if (!confirmed) {
            return page(waiting, HttpStatus.BAD_REQUEST, "acknowledge.not-confirmed");
        }
        var outcome = acknowledging.acknowledge(
                new AcknowledgePledges(waiting.seat(), waiting.holderId(), List.copyOf(chosen)));
        return page(waitingBehind(token), HttpStatus.OK, null)
                .addObject("done", outcome.done().size())
                .addObject("failed", namesOfFailed(outcome, waiting));
    }

    private static List<String> namesOfFailed(Outcome outcome, Waiting before) {
        return before.pledges().stream()
                .filter(pledge -> outcome.failed().contains(pledge.pledgeId()))
                .map(WaitingPledge::signerName)
                .toList();
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
