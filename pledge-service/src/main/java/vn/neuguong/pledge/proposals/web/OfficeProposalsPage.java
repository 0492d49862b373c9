package vn.neuguong.pledge.proposals.web;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.SeeOther;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetStatus;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.proposals.Proposal;
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
    private static final Seat DECIDES = Seat.PROGRAMME_ADMIN;
    private static final int AT_ONCE = 30;

    private final Proposals proposals;
    private final Proposing proposing;
    private final ProposalDeciding deciding;
    private final ClauseSets clauseSets;
    private final UnitTrees trees;
    private final MessageSource messages;

    OfficeProposalsPage(
            Proposals proposals,
            Proposing proposing,
            ProposalDeciding deciding,
            ClauseSets clauseSets,
            UnitTrees trees,
            MessageSource messages) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.deciding = deciding;
        this.clauseSets = clauseSets;
        this.trees = trees;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam @Nullable ProposalStatus status,
            @RequestParam(defaultValue = "") String after,
            Official official,
            Locale reader) {
        return page(status, after, official, HttpStatus.OK, List.of(), reader);
    }

    /** A unit proposes, through whoever holds one of its seats. */
    @PostMapping
    ModelAndView propose(
            @RequestParam String unitId,
            @Valid @ModelAttribute("form") SubmitProposalRequest form,
            BindingResult binding,
            Official official,
            Locale reader) {
        official.requireFor(unitId, READERS);
        if (binding.hasErrors()) {
            return page(
                    null,
                    "",
                    official,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    said(binding.getFieldErrors(), reader),
                    reader);
        }
        var command = new SubmitProposal(form.content(), official.personId(), unitId, true);
        return answer(official, reader, () -> proposing.submit(command));
    }

    /** Accept, decline, merge or adopt, with what belongs to it. */
    @PostMapping("/{proposalId}")
    ModelAndView decide(
            @PathVariable String proposalId,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String version,
            Official official,
            Locale reader) {
        var proposal = proposals.findById(proposalId).orElseThrow(() -> Refusal.notFound("proposal.unknown"));
        official.requireFor(proposal.unitId(), DECIDES);
        return answer(official, reader, () -> {
            switch (decision) {
                case "accept" -> deciding.accept(proposalId, required("answer", answer));
                case "decline" -> deciding.decline(proposalId, required("answer", answer));
                case "merge" -> deciding.merge(proposalId, required("into", into));
                case "adopt" -> deciding.adopt(proposalId, required("version", version));
                default -> throw new InvalidInput("decision", "proposal.required");
            }
        });
    }

    private static String required(String field, String given) {
        if (given.isBlank()) {
            throw new InvalidInput(field, "proposal.required");
        }
        return given.strip();
    }

    private ModelAndView answer(Official official, Locale reader, Runnable command) {
        try {
            command.run();
        } catch (InvalidInput invalid) {
            var faults = said(invalid.faults(), reader);
            return page(null, "", official, HttpStatus.UNPROCESSABLE_CONTENT, faults, reader);
        } catch (Refusal refusal) {
            return page(null, "", official, HttpStatus.CONFLICT, said(List.of(refusal), reader), reader);
        }
        return SeeOther.page("/office/proposals");
    }

    private List<String> said(List<? extends MessageSourceResolvable> faults, Locale reader) {
        return faults.stream()
                .map(fault -> messages.getMessage(fault, reader))
                .distinct()
                .toList();
    }

    private ModelAndView page(
            @Nullable ProposalStatus status,
            String after,
            Official official,
            HttpStatus httpStatus,
            List<String> faults,
            Locale reader) {
        official.require(READERS);
        var tree = trees.today();
        var own = unitsOf(official, tree);
        var within = own.stream()
                .flatMap(unit -> tree.subtreeOf(unit.unitId()).stream())
                .map(UnitNode::unitId)
                .distinct()
                .toList();
        Set<ProposalStatus> statuses = status == null ? EnumSet.allOf(ProposalStatus.class) : Set.of(status);
        var read = proposals.findByProposers_UnitIdInAndStatusInAndIdGreaterThanOrderByIdAsc(
                within, statuses, after, Limit.of(AT_ONCE + 1));
        var more = read.size() > AT_ONCE;
        var shown = more ? read.subList(0, AT_ONCE) : read;
        return new ModelAndView("proposals/office", httpStatus)
                .addObject(
                        "proposals",
                        shown.stream()
                                .map(proposal -> shown(proposal, official, tree, reader))
                                .toList())
                .addObject("next", more ? shown.getLast().id() : null)
                .addObject("status", status)
                .addObject("statuses", ProposalStatus.values())
                .addObject("units", own)
                .addObject("clauseSets", published())
                .addObject("kinds", ProposalKind.values())
                .addObject("faults", faults);
    }

    private static List<UnitNode> unitsOf(Official official, UnitTree tree) {
        return official.seats().stream()
                .filter(held -> List.of(READERS).contains(held.seat()))
                .map(SeatHolder::unitId)
                .distinct()
                .flatMap(unitId -> tree.find(unitId).stream())
                .toList();
    }

    private List<ClauseSet> published() {
        return clauseSets.findAllByOrderByClauseSetIdAscClauseSetVersionDesc().stream()
                .filter(version -> version.status() == ClauseSetStatus.PUBLISHED)
                .sorted(Comparator.comparing(ClauseSet::key))
                .toList();
    }

    private Shown shown(Proposal proposal, Official official, UnitTree tree, Locale reader) {
        var content = proposal.content();
        var clauseSet = clauseSets.findById(content.clauseSet());
        var clauseId = content.clauseId();
        var clause = clauseId == null
                ? null
                : clauseSet.flatMap(set -> set.clause(clauseId)).orElse(null);
        return new Shown(
                proposal,
                clauseSet.map(set -> set.title().in(reader)).orElse(content.clauseSet()),
                clause == null ? "" : titleAndText(clause, reader),
                tree.find(proposal.unitId()).map(UnitNode::name).orElse(proposal.unitId()),
                official.mayActFor(proposal.unitId(), DECIDES));
    }

    private static String titleAndText(Clause clause, Locale reader) {
        return clause.title().in(reader) + ": " + clause.text().in(reader);
    }

    /** A proposal with what the reader needs to judge it. */
    record Shown(Proposal proposal, String clauseSet, String clause, String unitName, boolean decides) {}
}
