package vn.neuguong.pledge.clauses;

/**
 * One rule people pledge to keep. Its id is our own and outlives versions and article numbers, so that an inspection
 * can point at it.
 */
public record Clause(String id, Wording title, Wording text) {}
