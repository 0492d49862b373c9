package vn.neuguong.pledge.pledges;

/** Nothing shows that the text was displayed to whoever answers, so the answer does not count. */
public final class UnprovenViewException extends RuntimeException {

    private final boolean outdated;

    private UnprovenViewException(String message, boolean outdated) {
        super(message);
        this.outdated = outdated;
    }

    static UnprovenViewException missing() {
        return new UnprovenViewException("No proof that the text was shown", false);
    }

    static UnprovenViewException outdated() {
        return new UnprovenViewException("The text was shown too long ago", true);
    }

    /** Whether there is a proof, from a page that was opened too long ago. */
    public boolean isOutdated() {
        return outdated;
    }
}
