package vn.neuguong.notification.templates;

/** Why a mail is written; together with the kind and the language it chooses the wording. */
public enum Occasion {
    /** A task has been opened. */
    OPENED,
    /** An open task is remembered, up to and including its due day. */
    REMINDED,
    /** An open task is remembered after its due day. */
    OVERDUE,
    /** There is something to know, and nothing to do. */
    ANNOUNCED
}
