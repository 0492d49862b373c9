package vn.neuguong.messaging.consumption;

import java.util.Optional;

/** The event being handled on the current thread: the cause of every event raised meanwhile. */
public final class HandledEvent {

    private static final ScopedValue<EventMetadata> CURRENT = ScopedValue.newInstance();

    private HandledEvent() {}

    /** Present only inside a handler. */
    public static Optional<EventMetadata> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    static void handling(EventMetadata metadata, Runnable handler) {
        ScopedValue.where(CURRENT, metadata).run(handler);
    }
}
