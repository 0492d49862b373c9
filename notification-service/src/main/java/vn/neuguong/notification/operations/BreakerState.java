package vn.neuguong.notification.operations;

/**
 * The circuit breaker in front of an owner of tasks or of a mail server.
 *
 * @param state {@code CLOSED} lets everything through, {@code OPEN} nothing, {@code HALF_OPEN} a few calls on trial
 */
public record BreakerState(String name, String state) {

    /** Whether calls are being held back. */
    public boolean troubled() {
        return !state.equals("CLOSED");
    }
}
