package vn.neuguong.pledge.proposals.web;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import vn.neuguong.defaults.web.FormProblems;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Problem;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.proposals.ProposalDeciding;
import vn.neuguong.pledge.proposals.ProposalKind;
import vn.neuguong.pledge.proposals.ProposalStatus;
import vn.neuguong.pledge.proposals.Proposals;
import vn.neuguong.pledge.proposals.Proposing;
import vn.neuguong.pledge.proposals.SubmitProposal;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;
import vn.neuguong.pledge.roster.UnitTrees;

/**
 * What the units of an official propose. Heads and unions read it and propose for their unit; whoever runs the programmes
 * of a unit decides what comes from it and from below.
 */
@Controller
@RequestMapping("/office/proposals")
class OfficeProposalsPage {

    private static final Seat[] READERS = {Seat.HEAD, Seat.UNION, Seat.PROGRAMME_ADMIN};

    private static final String NONE = "";

    private final ProposalBoard board;
    private final Proposals proposals;
    private final Proposing proposing;
    private final ProposalDeciding deciding;
    private final UnitTrees trees;
    private final FormProblems problems;

    OfficeProposalsPage(
            ProposalBoard board,
            Proposals proposals,
            Proposing proposing,
            ProposalDeciding deciding,
            UnitTrees trees,
            FormProblems problems) {
        this.board = board;
        this.proposals = proposals;
        this.proposing = proposing;
        this.deciding = deciding;
        this.trees = trees;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam @Nullable ProposalStatus status,
            @RequestParam(defaultValue = "") String after,
            Official official,
            Locale reader) {
        return page(status, after, official, reader);
    }

    /** A unit proposes, through whoever holds one of its seats. */
    @PostMapping
    ModelAndView propose(
            @RequestParam String unitId,
            @RequestParam MultiValueMap<String, String> entered,
            @Valid @ModelAttribute("form") SubmitProposalRequest form,
            BindingResult binding,
            Official official,
            Locale reader) {
        official.requireFor(unitId, READERS);
        if (binding.hasErrors()) {
            return again(
                    official, reader, HttpStatus.UNPROCESSABLE_CONTENT, problems.of(binding, reader), entered, NONE);
        }
        var command = new SubmitProposal(form.content(), official.personId(), unitId, true);
        return answer(official, reader, entered, NONE, () -> proposing.submit(command));
    }

    /** Accept, decline, merge or adopt, with what belongs to it. */
    @PostMapping("/{proposalId}")
    ModelAndView decide(
            @PathVariable String proposalId,
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String version,
            Official official,
            Locale reader) {
        var proposal = proposals.findById(proposalId).orElseThrow(() -> Refusal.notFound("proposal.unknown"));
        official.requireFor(proposal.unitId(), ProposalBoard.DECIDES);
        return answer(official, reader, entered, proposalId, () -> {
            switch (decision) {
                case "accept" -> deciding.accept(proposalId, answer.strip());
                case "decline" -> deciding.decline(proposalId, answer.strip());
                case "merge" -> deciding.merge(proposalId, decidedByThem(required("into", into), official));
                case "adopt" -> deciding.adopt(proposalId, required("version", version));
                default -> throw new InvalidInput("decision", "proposal.required");
            }
        });
    }

    /** What they do not decide themselves they know nothing of. */
    private String decidedByThem(String proposalId, Official official) {
        return proposals
                .findById(proposalId)
                .filter(other -> official.mayActFor(other.unitId(), ProposalBoard.DECIDES))
                .orElseThrow(() -> new InvalidInput("into", "proposal.merge-into-unknown", proposalId))
                .id();
    }

    private static String required(String field, String given) {
        if (given.isBlank()) {
            throw new InvalidInput(field, "proposal.required");
        }
        return given.strip();
    }

    /** @param proposalId which is being decided, {@link #NONE} while one is made */
    private ModelAndView answer(
            Official official,
            Locale reader,
            MultiValueMap<String, String> entered,
            String proposalId,
            Runnable command) {
        try {
            command.run();
        } catch (InvalidInput invalid) {
            return again(
                    official,
                    reader,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    problems.of(invalid, reader),
                    entered,
                    proposalId);
        } catch (Refusal refusal) {
            return again(official, reader, HttpStatus.CONFLICT, problems.of(refusal, reader), entered, proposalId);
        }
        return SeeOther.page("/office/proposals");
    }

    /** The page with what is wrong, and with everything as it was entered. */
    private ModelAndView again(
            Official official,
            Locale reader,
            HttpStatus status,
            List<Problem> found,
            MultiValueMap<String, String> entered,
            String decided) {
        var page = page(null, "", official, reader);
        page.setStatus(status);
        return page.addObject("problems", found).addObject("entered", entered).addObject("decided", decided);
    }

    private ModelAndView page(@Nullable ProposalStatus status, String after, Official official, Locale reader) {
        official.require(READERS);
        var tree = trees.today();
        var own = unitsOf(official, tree);
        var within = own.stream()
                .flatMap(unit -> tree.subtreeOf(unit.unitId()).stream())
                .map(UnitNode::unitId)
                .distinct()
                .toList();
        Set<ProposalStatus> statuses = status == null ? EnumSet.allOf(ProposalStatus.class) : Set.of(status);
        var read = board.read(within, statuses, after, official, tree, reader);
        return new ModelAndView("proposals/office")
                .addObject("proposals", read.lines())
                .addObject("next", read.next())
                .addObject("status", status)
                .addObject("statuses", ProposalStatus.values())
                .addObject("units", own)
                .addObject("clauseSets", board.published())
                .addObject("kinds", ProposalKind.values())
                .addObject("problems", List.of())
                .addObject("entered", new LinkedMultiValueMap<>())
                .addObject("decided", NONE);
    }

    private static List<UnitNode> unitsOf(Official official, UnitTree tree) {
        return official.seats().stream()
                .filter(held -> List.of(READERS).contains(held.seat()))
                .map(SeatHolder::unitId)
                .distinct()
                .flatMap(unitId -> tree.find(unitId).stream())
                .toList();
    }
}
