package vn.neuguong.pledge.clauses;

/** One exact version of a clause set: the hash proves that it is still the content that was signed. */
public record ClauseSetRef(String id, int version, String sha256) {}
