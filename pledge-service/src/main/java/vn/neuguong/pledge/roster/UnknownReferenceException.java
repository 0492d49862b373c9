package vn.neuguong.pledge.roster;

/**
 * Somebody else's record is named that is not known here, or not on that day. It may be on its way: records of
 * different kinds come in no order.
 */
public final class UnknownReferenceException extends RuntimeException {

    private final String reference;

    UnknownReferenceException(String kind, String reference) {
        super("unknown " + kind);
        this.reference = reference;
    }

    /** What is missing; may be a staff number, which the message never quotes. */
    public String reference() {
        return reference;
    }
}
