package vn.neuguong.notification.templates;

/** Whether those who get a kind of mail may do without it. */
public enum Refusable {
    /** No: tasks, what answers for them, and what they have a right to be told. */
    MANDATORY,
    /** Yes: they get it until they refuse it. */
    UNTIL_REFUSED,
    /** They get it only once they have asked for it. */
    ON_REQUEST
}
