package vn.neuguong.pledge.proposals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.proposals.ProposalDeciding;
import vn.neuguong.pledge.proposals.ProposalStatus;
import vn.neuguong.pledge.proposals.Proposals;
import vn.neuguong.pledge.proposals.Proposing;
import vn.neuguong.pledge.proposals.SubmitProposal;
import vn.neuguong.pledge.roster.StaffMembers;

/** Takes in, lists and decides proposals. */
@RestController
@RequestMapping("/api/proposals")
class ProposalController {

    private static final String READ = "hasAuthority('SCOPE_proposals:read')";
    private static final String WRITE = "hasAuthority('SCOPE_proposals:write')";
    private static final String REQUIRED = "{proposal.required}";
    private static final String TOO_LONG = "{proposal.too-long}";

    private final Proposals proposals;
    private final Proposing proposing;
    private final ProposalDeciding deciding;
    private final StaffMembers staff;

    ProposalController(Proposals proposals, Proposing proposing, ProposalDeciding deciding, StaffMembers staff) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.deciding = deciding;
        this.staff = staff;
    }

    /** Hands in what a person proposes, for themselves or for their unit. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(WRITE)
    ProposalAnswer submit(@Valid @RequestBody HandedIn request) {
        var proposer = staff.findById(request.personId())
                .orElseThrow(() -> new InvalidInput("personId", "proposal.unknown-person", request.personId()));
        return ProposalAnswer.of(proposing.submit(new SubmitProposal(
                request.proposal().content(),
                proposer.personId(),
                proposer.unitId(),
                Boolean.TRUE.equals(request.forUnit()))));
    }

    /** Those of one unit if it is named, in one state if it is named, in the order of their ids. */
    @GetMapping
    @PreAuthorize(READ)
    CursorPage<ProposalAnswer> list(
            @RequestParam(defaultValue = "") String unitId,
            @RequestParam @Nullable ProposalStatus status,
            CursorRequest page) {
        Set<ProposalStatus> statuses = status == null ? EnumSet.allOf(ProposalStatus.class) : Set.of(status);
        var limit = Limit.of(page.readLimit());
        var read = unitId.isEmpty()
                ? proposals.findByStatusInAndIdGreaterThanOrderByIdAsc(statuses, page.afterPart(0), limit)
                : proposals.findByProposers_UnitIdInAndStatusInAndIdGreaterThanOrderByIdAsc(
                        List.of(unitId), statuses, page.afterPart(0), limit);
        return CursorPage.of(page, read, proposal -> Cursor.after(proposal.id()))
                .map(ProposalAnswer::of);
    }

    @GetMapping("/{proposalId}")
    @PreAuthorize(READ)
    ProposalAnswer one(@PathVariable String proposalId) {
        return proposals
                .findById(proposalId)
                .map(ProposalAnswer::of)
                .orElseThrow(() -> Refusal.notFound("proposal.unknown"));
    }

    @PostMapping("/{proposalId}/acceptance")
    @PreAuthorize(WRITE)
    ProposalAnswer accept(@PathVariable String proposalId, @Valid @RequestBody Answer request) {
        return ProposalAnswer.of(deciding.accept(proposalId, request.answer().strip()));
    }

    @PostMapping("/{proposalId}/refusal")
    @PreAuthorize(WRITE)
    ProposalAnswer decline(@PathVariable String proposalId, @Valid @RequestBody Answer request) {
        return ProposalAnswer.of(deciding.decline(proposalId, request.answer().strip()));
    }

    @PostMapping("/{proposalId}/merging")
    @PreAuthorize(WRITE)
    ProposalAnswer merge(@PathVariable String proposalId, @Valid @RequestBody Merging request) {
        return ProposalAnswer.of(deciding.merge(proposalId, request.into()));
    }

    @PostMapping("/{proposalId}/adoption")
    @PreAuthorize(WRITE)
    ProposalAnswer adopt(@PathVariable String proposalId, @Valid @RequestBody Adoption request) {
        return ProposalAnswer.of(deciding.adopt(proposalId, request.clauseSet()));
    }

    /**
     * What a person proposes.
     *
     * @param forUnit whether they speak for their unit; left out: no
     */
    record HandedIn(
            @NotBlank(message = REQUIRED) @Size(max = 80, message = TOO_LONG)
            String personId,

            @Nullable Boolean forUnit,
            @NotNull(message = REQUIRED) @Valid SubmitProposalRequest proposal) {}

    record Answer(@NotNull(message = REQUIRED) String answer) {}

    record Merging(
            @NotBlank(message = REQUIRED) @Size(max = 80, message = TOO_LONG)
            String into) {}

    record Adoption(
            @NotBlank(message = REQUIRED) @Size(max = 80, message = TOO_LONG)
            String clauseSet) {}
}
