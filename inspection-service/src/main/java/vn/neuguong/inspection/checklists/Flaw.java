package vn.neuguong.inspection.checklists;

/** Why the answer to one item cannot be accepted. */
public record Flaw(String itemId, Kind kind) {

    /** What is wrong with an answer. */
    public enum Kind {
        /** No mark was given. */
        UNANSWERED,
        /** More than one mark was given. */
        ANSWERED_TWICE,
        /** Not met, but nothing says why. */
        REMARK_MISSING,
        /** The remark is longer than {@link Checklist#LONGEST_REMARK} characters. */
        REMARK_TOO_LONG,
        /** The checklist has no such item. */
        UNKNOWN_ITEM
    }
}
