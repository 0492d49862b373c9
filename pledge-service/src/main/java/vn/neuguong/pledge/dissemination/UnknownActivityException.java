package vn.neuguong.pledge.dissemination;

/** There is no activity with this id. */
public class UnknownActivityException extends RuntimeException {

    UnknownActivityException(String activityId) {
        super("There is no activity " + activityId);
    }
}
