package vn.neuguong.pledge.proposals;

import java.time.Instant;

/**
 * Who proposes: a person, or a unit through one of its officials.
 *
 * @param personId who is told what came of it
 * @param unitId where they work, or the unit they speak for
 * @param forUnit whether the unit proposes
 * @param through the proposal they made; another one than this when it was merged into it
 */
public record Proposer(String personId, String unitId, boolean forUnit, Instant proposedAt, String through) {}
