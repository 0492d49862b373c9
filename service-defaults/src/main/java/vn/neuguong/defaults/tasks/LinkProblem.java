package vn.neuguong.defaults.tasks;

/**
 * A link that opens nothing. The answer tells the reader what to do next and never whether the person or the task
 * exists.
 */
public final class LinkProblem extends RuntimeException {

    /** Why the link opens nothing. */
    public enum Kind {
        /** Never issued, or issued for another page. */
        UNKNOWN,
        /** Its time is over. */
        EXPIRED
    }

    private final Kind kind;

    private LinkProblem(Kind kind) {
        super("link " + kind);
        this.kind = kind;
    }

    public static LinkProblem unknown() {
        return new LinkProblem(Kind.UNKNOWN);
    }

    public static LinkProblem expired() {
        return new LinkProblem(Kind.EXPIRED);
    }

    public Kind kind() {
        return kind;
    }
}
