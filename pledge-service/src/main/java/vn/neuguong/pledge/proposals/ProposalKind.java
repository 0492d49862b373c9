package vn.neuguong.pledge.proposals;

/** What is proposed. */
public enum ProposalKind {
    /** Other words for a clause. */
    WORDING,
    /** A new clause. */
    ADDITION,
    /** A clause less. */
    REMOVAL,
    /** Nothing yet: a clause is hard to keep, and somebody should know. */
    DIFFICULTY;

    /** Whether it is about one of the clauses there are. */
    public boolean isAboutClause() {
        return this != ADDITION;
    }

    /** Whether it comes with words of its own. */
    public boolean hasText() {
        return this == WORDING || this == ADDITION;
    }
}
