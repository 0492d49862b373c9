package vn.neuguong.pledge.proposals;

import org.jspecify.annotations.Nullable;

/**
 * A proposal as it was at one moment, as events report it: what it is about, never its words nor who made it.
 *
 * @param unitId where it came from first
 * @param proposers how many stand behind it
 * @param adoptedBy key of the version that says it
 */
public record ProposalState(
        String proposalId,
        ProposalContent content,
        String unitId,
        int proposers,
        ProposalStatus status,
        @Nullable String mergedInto,
        @Nullable String adoptedBy) {}
