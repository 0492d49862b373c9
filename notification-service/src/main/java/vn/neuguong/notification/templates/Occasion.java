package vn.neuguong.notification.templates;

import java.util.Locale;

/** Why a mail is written; together with the kind and the language it chooses the wording. */
public enum Occasion {
    /** A task has been opened. */
    OPENED,
    /** An open task is remembered, up to and including its due day. */
    REMINDED,
    /** An open task is remembered after its due day. */
    OVERDUE,
    /** There is something to know, and nothing to do. */
    ANNOUNCED,
    /** All open tasks of a person are remembered at once. */
    DIGEST,
    /** Whoever answers for others is told who of them is late. */
    ESCALATED,
    /** Somebody asked to be sent a clause a day. */
    DAILY;

    /** Whether the reader is asked to do one thing, on a page its owner links to. */
    public boolean isAboutOneTask() {
        return switch (this) {
            case OPENED, REMINDED, OVERDUE -> true;
            case ANNOUNCED, DIGEST, ESCALATED, DAILY -> false;
        };
    }

    /** Whether the mail lists tasks. */
    boolean isAboutSeveralTasks() {
        return this == DIGEST || this == ESCALATED;
    }

    /** As in names of templates. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
