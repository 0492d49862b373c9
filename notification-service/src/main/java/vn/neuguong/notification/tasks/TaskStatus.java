package vn.neuguong.notification.tasks;

/** Whether anything is still to be done. */
public enum TaskStatus {
    /** Somebody is expected to act. */
    OPEN,
    /** Done or void; final, also when this is heard before the opening. */
    CLOSED
}
