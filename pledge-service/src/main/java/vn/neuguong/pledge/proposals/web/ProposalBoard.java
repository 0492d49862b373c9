package vn.neuguong.pledge.proposals.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetStatus;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.offices.Official;
import vn.neuguong.pledge.proposals.Proposal;
import vn.neuguong.pledge.proposals.ProposalStatus;
import vn.neuguong.pledge.proposals.Proposals;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitTree;

/** Puts proposals side by side with what an official needs to judge them, and with what can become of them. */
@Component
class ProposalBoard {

    /** Whoever runs the programmes of a unit decides what comes from it and from below. */
    static final Seat DECIDES = Seat.PROGRAMME_ADMIN;

    private static final int AT_ONCE = 30;
    private static final int OFFERED_TO_MERGE = 200;
    private static final int WORDS_OF_REASON = 70;

    /**
     * One page of proposals.
     *
     * @param next after which id the next page begins; absent on the last
     */
    record Page(List<Line> lines, @Nullable String next) {}

    /**
     * A proposal.
     *
     * @param clause as it is now; empty for a new one
     * @param decides whether the reader decides what becomes of it
     * @param mergeable those it can be merged into
     * @param versions those that can have adopted it
     */
    record Line(
            Proposal proposal,
            String clauseSet,
            String clause,
            String unitName,
            boolean decides,
            List<Choice> mergeable,
            List<Choice> versions) {}

    /** Something to choose. */
    record Choice(String value, String label) {}

    private final Proposals proposals;
    private final ClauseSets clauseSets;

    ProposalBoard(Proposals proposals, ClauseSets clauseSets) {
        this.proposals = proposals;
        this.clauseSets = clauseSets;
    }

    /** What the units propose, after the given id. */
    Page read(
            Collection<String> unitIds,
            Set<ProposalStatus> statuses,
            String after,
            Official official,
            UnitTree tree,
            Locale reader) {
        var read = proposals.findByProposers_UnitIdInAndStatusInAndIdGreaterThanOrderByIdAsc(
                unitIds, statuses, after, Limit.of(AT_ONCE + 1));
        var more = read.size() > AT_ONCE;
        var shown = more ? read.subList(0, AT_ONCE) : read;
        var undecided = official.holds(DECIDES) ? undecided(unitIds, official) : List.<Proposal>of();
        return new Page(
                shown.stream()
                        .map(proposal -> line(proposal, undecided, official, tree, reader))
                        .toList(),
                more ? shown.getLast().id() : null);
    }

    private List<Proposal> undecided(Collection<String> unitIds, Official official) {
        return proposals
                .findByProposers_UnitIdInAndStatusInAndIdGreaterThanOrderByIdAsc(
                        unitIds, Set.of(ProposalStatus.SUBMITTED), "", Limit.of(OFFERED_TO_MERGE))
                .stream()
                .filter(proposal -> official.mayActFor(proposal.unitId(), DECIDES))
                .toList();
    }

    /** The newest published version of each set first, by set. */
    List<ClauseSet> published() {
        return clauseSets.findAllByOrderByClauseSetIdAscClauseSetVersionDesc().stream()
                .filter(version -> version.status() == ClauseSetStatus.PUBLISHED)
                .sorted(Comparator.comparing(ClauseSet::clauseSetId)
                        .thenComparing(Comparator.comparingInt(ClauseSet::clauseSetVersion)
                                .reversed()))
                .toList();
    }

    private Line line(Proposal proposal, List<Proposal> undecided, Official official, UnitTree tree, Locale reader) {
        var content = proposal.content();
        var clauseSet = clauseSets.findById(content.clauseSet());
        var clauseId = content.clauseId();
        var decides = official.mayActFor(proposal.unitId(), DECIDES);
        return new Line(
                proposal,
                clauseSet.map(set -> set.title().in(reader)).orElse(content.clauseSet()),
                clauseId == null
                        ? ""
                        : clauseSet
                                .flatMap(set -> set.clause(clauseId))
                                .map(clause -> titleAndText(clause, reader))
                                .orElse(""),
                tree.find(proposal.unitId()).map(UnitNode::name).orElse(proposal.unitId()),
                decides,
                decides && proposal.status() == ProposalStatus.SUBMITTED
                        ? mergeable(proposal, undecided, tree)
                        : List.of(),
                decides && proposal.status() == ProposalStatus.ACCEPTED
                        ? clauseSet.map(this::laterVersions).orElse(List.of())
                        : List.of());
    }

    private List<Choice> mergeable(Proposal proposal, List<Proposal> undecided, UnitTree tree) {
        var choices = new ArrayList<Choice>();
        var clauseSetId = ClauseSet.idIn(proposal.content().clauseSet());
        for (var other : undecided) {
            if (!other.id().equals(proposal.id())
                    && clauseSetId.equals(ClauseSet.idIn(other.content().clauseSet()))) {
                var unit = tree.find(other.unitId()).map(UnitNode::name).orElse(other.unitId());
                choices.add(new Choice(
                        other.id(),
                        "%s · %s".formatted(unit, abbreviated(other.content().reason()))));
            }
        }
        return choices;
    }

    private static String abbreviated(String words) {
        return words.length() <= WORDS_OF_REASON ? words : words.substring(0, WORDS_OF_REASON) + "…";
    }

    private List<Choice> laterVersions(ClauseSet base) {
        return published().stream()
                .filter(version -> version.clauseSetId().equals(base.clauseSetId()))
                .filter(version -> version.clauseSetVersion() > base.clauseSetVersion())
                .map(version -> new Choice(version.key(), version.key()))
                .toList();
    }

    private static String titleAndText(Clause clause, Locale reader) {
        return clause.title().in(reader) + ": " + clause.text().in(reader);
    }
}
