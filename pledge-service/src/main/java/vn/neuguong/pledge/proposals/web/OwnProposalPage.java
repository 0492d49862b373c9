package vn.neuguong.pledge.proposals.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.FormProblems;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Problem;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.SigningTasks;
import vn.neuguong.pledge.proposals.ProposalKind;
import vn.neuguong.pledge.proposals.Proposals;
import vn.neuguong.pledge.proposals.Proposing;
import vn.neuguong.pledge.proposals.SubmitProposal;

/**
 * The page on which somebody proposes changes to what they were asked to pledge, and sees what came of it. It is opened
 * with the token of their pledge, signed or not: whoever may read the clauses may propose to change them.
 */
@Controller
@PublicPage
@RequestMapping("/proposals/new/{token}")
class OwnProposalPage {

    private static final String TICKED = "true";
    private static final int SHOWN = 50;
    private static final String PAGE = "/proposals/new/{token}";

    private final TaskLinks links;
    private final SigningTasks signings;
    private final Proposals proposals;
    private final Proposing proposing;
    private final ClauseSets clauseSets;
    private final FormProblems problems;

    OwnProposalPage(
            TaskLinks links,
            SigningTasks signings,
            Proposals proposals,
            Proposing proposing,
            ClauseSets clauseSets,
            FormProblems problems) {
        this.links = links;
        this.signings = signings;
        this.proposals = proposals;
        this.proposing = proposing;
        this.clauseSets = clauseSets;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(token, pledgeBehind(token), HttpStatus.OK, List.of(), new LinkedMultiValueMap<>());
    }

    @PostMapping
    ModelAndView propose(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            @Valid @ModelAttribute("form") SubmitProposalRequest form,
            BindingResult binding,
            Locale reader) {
        var pledge = pledgeBehind(token);
        if (binding.hasErrors()) {
            return page(token, pledge, HttpStatus.UNPROCESSABLE_CONTENT, problems.of(binding, reader), entered);
        }
        var signer = pledge.signer();
        var command = new SubmitProposal(form.content(), signer.personId(), signer.unitId(), false);
        if (concerning(pledge).stream()
                .noneMatch(set -> set.key().equals(command.content().clauseSet()))) {
            throw LinkProblem.unknown();
        }
        return answer(token, pledge, reader, entered, () -> proposing.submit(command));
    }

    /** Needs the ticked box, as everything does that cannot be undone. */
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String proposalId,
            @RequestParam(defaultValue = "") String confirmed,
            Locale reader) {
        var pledge = pledgeBehind(token);
        return answer(token, pledge, reader, new LinkedMultiValueMap<>(), () -> {
            if (!TICKED.equals(confirmed)) {
                throw new InvalidInput("confirmed", "proposal.not-confirmed");
            }
            proposing.withdraw(proposalId, pledge.signer().personId());
        });
    }

    private ModelAndView answer(
            String token, Pledge pledge, Locale reader, MultiValueMap<String, String> entered, Runnable command) {
        try {
            command.run();
        } catch (InvalidInput invalid) {
            return page(token, pledge, HttpStatus.UNPROCESSABLE_CONTENT, problems.of(invalid, reader), entered);
        } catch (Refusal refusal) {
            return page(token, pledge, HttpStatus.CONFLICT, problems.of(refusal, reader), entered);
        }
        return back();
    }

    private static ModelAndView back() {
        return SeeOther.page(PAGE);
    }

    private Pledge pledgeBehind(String token) {
        var link = links.open(SigningTasks.PAGE, token);
        return signings.pledgeOf(link.taskId())
                .filter(pledge -> pledge.signer().personId().equals(link.personId()))
                .orElseThrow(LinkProblem::unknown);
    }

    private List<ClauseSet> concerning(Pledge pledge) {
        return pledge.terms().clauseSets().stream()
                .flatMap(ref -> clauseSets.findById(ClauseSet.keyOf(ref.id(), ref.version())).stream())
                .toList();
    }

    private ModelAndView page(
            String token,
            Pledge pledge,
            HttpStatus status,
            List<Problem> found,
            MultiValueMap<String, String> entered) {
        return new ModelAndView("proposals/own", status)
                .addObject("token", token)
                .addObject("unitName", pledge.signer().unitName())
                .addObject("clauseSets", concerning(pledge))
                .addObject("kinds", ProposalKind.values())
                .addObject(
                        "proposals",
                        proposals.findByProposers_PersonIdOrderBySubmittedAtDesc(
                                pledge.signer().personId(), Limit.of(SHOWN)))
                .addObject("problems", found)
                .addObject("entered", entered);
    }
}
