package vn.neuguong.pledge.dissemination;

/** What was asked of an activity is not possible in the state it is in. */
public class IllegalActivityStateException extends RuntimeException {

    private final ActivityStatus status;

    IllegalActivityStateException(String activityId, ActivityStatus status) {
        super("Activity %s is %s".formatted(activityId, status));
        this.status = status;
    }

    /** The state it is in. */
    public ActivityStatus status() {
        return status;
    }
}
