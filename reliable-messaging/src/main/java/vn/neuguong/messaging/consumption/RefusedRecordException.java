package vn.neuguong.messaging.consumption;

/** One record of the batch can never be written; everything else that was collected is. */
final class RefusedRecordException extends RuntimeException {

    private final int index;
    private final PoisonEventException reason;

    RefusedRecordException(int index, PoisonEventException reason) {
        super(reason.getMessage(), reason);
        this.index = index;
        this.reason = reason;
    }

    int index() {
        return index;
    }

    PoisonEventException reason() {
        return reason;
    }
}
