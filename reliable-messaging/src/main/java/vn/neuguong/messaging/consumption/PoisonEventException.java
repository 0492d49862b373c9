package vn.neuguong.messaging.consumption;

/** An event that can never be handled, however often it is tried: it goes to the dead-letter topic with the reason. */
public final class PoisonEventException extends RuntimeException {

    public PoisonEventException(String reason) {
        super(reason);
    }

    public PoisonEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
