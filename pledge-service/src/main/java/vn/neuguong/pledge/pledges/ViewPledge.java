package vn.neuguong.pledge.pledges;

/** Somebody says that they have read the text, and will decide later. */
public record ViewPledge(String pledgeId, Viewing viewing) {}
