package vn.neuguong.messaging.consumption;

/**
 * Thrown by a {@link BatchWrites.Writer} that has written all items but one, which can never be written: only the event
 * the item came from goes to the dead letters. Of several such items it names the first; the others come again.
 */
public final class RefusedItemException extends RuntimeException {

    private final transient Object item;
    private final PoisonEventException reason;

    public RefusedItemException(Object item, PoisonEventException reason) {
        super(reason.getMessage(), reason);
        this.item = item;
        this.reason = reason;
    }

    Object item() {
        return item;
    }

    PoisonEventException reason() {
        return reason;
    }
}
