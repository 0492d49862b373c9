package vn.neuguong.pledge.clauses.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.api.ETags;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetComparison;
import vn.neuguong.pledge.clauses.ClauseSetEditing;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.system.PlainText;

/** Lists, compares, drafts, publishes and withdraws versions of clause sets; there are dozens, so lists have no pages. */
@RestController
@RequestMapping("/api/clause-sets")
class ClauseSetController {

    private static final java.util.regex.Pattern SLUG = java.util.regex.Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    private static final int LONGEST_ID = 60;

    private final ClauseSets clauseSets;
    private final ClauseSetEditing editing;

    ClauseSetController(ClauseSets clauseSets, ClauseSetEditing editing) {
        this.clauseSets = clauseSets;
        this.editing = editing;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    List<ClauseSetAnswer> all() {
        return clauseSets.findAllByOrderByClauseSetIdAscClauseSetVersionDesc().stream()
                .map(ClauseSetAnswer::of)
                .toList();
    }

    @GetMapping("/{clauseSetId}/{version}")
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    ResponseEntity<ClauseSetAnswer> one(@PathVariable String clauseSetId, @PathVariable int version) {
        return tagged(HttpStatus.OK, find(clauseSetId, version));
    }

    @GetMapping("/{clauseSetId}/comparison")
    @PreAuthorize("hasAuthority('SCOPE_programmes:read')")
    ClauseSetComparison compare(@PathVariable String clauseSetId, @RequestParam int from, @RequestParam int to) {
        return ClauseSetComparison.between(find(clauseSetId, from), find(clauseSetId, to));
    }

    @PostMapping("/{clauseSetId}")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ClauseSetAnswer> draft(
            @PathVariable String clauseSetId, @Valid @RequestBody WrittenClauseSet written) {
        if (clauseSetId.length() > LONGEST_ID || !SLUG.matcher(clauseSetId).matches()) {
            throw new InvalidInput("clauseSetId", "clause-set.not-a-slug");
        }
        return tagged(HttpStatus.CREATED, editing.draft(clauseSetId, written.content()));
    }

    @PutMapping("/{clauseSetId}/{version}")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ClauseSetAnswer> amend(
            @PathVariable String clauseSetId,
            @PathVariable int version,
            IfMatch read,
            @Valid @RequestBody WrittenClauseSet written) {
        return tagged(HttpStatus.OK, editing.amend(clauseSetId, version, written.content(), read.mandatory()));
    }

    /** Publishing what is published changes nothing and answers the same. */
    @PostMapping("/{clauseSetId}/{version}/publish")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ClauseSetAnswer> publish(@PathVariable String clauseSetId, @PathVariable int version, IfMatch read) {
        return tagged(HttpStatus.OK, editing.publish(clauseSetId, version, read));
    }

    /** Withdrawing what is withdrawn changes nothing, and the first reason stands. */
    @PostMapping("/{clauseSetId}/{version}/withdraw")
    @PreAuthorize("hasAuthority('SCOPE_programmes:write')")
    ResponseEntity<ClauseSetAnswer> withdraw(
            @PathVariable String clauseSetId,
            @PathVariable int version,
            IfMatch read,
            @Valid @RequestBody Withdraw request) {
        return tagged(
                HttpStatus.OK,
                editing.withdraw(clauseSetId, version, request.reason().strip(), read));
    }

    private ClauseSet find(String clauseSetId, int version) {
        var key = ClauseSet.keyOf(clauseSetId, version);
        return clauseSets.findById(key).orElseThrow(() -> Refusal.notFound("clause-set.unknown", key));
    }

    private static ResponseEntity<ClauseSetAnswer> tagged(HttpStatus status, ClauseSet clauseSet) {
        return ResponseEntity.status(status).eTag(ETags.of(clauseSet)).body(ClauseSetAnswer.of(clauseSet));
    }

    record Withdraw(
            @NotNull(message = WrittenClauseSet.REQUIRED)
            @Pattern(regexp = PlainText.WITH_A_LETTER, message = WrittenClauseSet.REQUIRED)
            @Pattern(regexp = PlainText.ONE_VISIBLE_LINE, message = WrittenClauseSet.NOT_PLAIN)
            @Size(max = 500, message = WrittenClauseSet.TOO_LONG)
            String reason) {}
}
