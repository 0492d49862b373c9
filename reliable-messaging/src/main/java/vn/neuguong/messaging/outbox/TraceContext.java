package vn.neuguong.messaging.outbox;

import org.jspecify.annotations.Nullable;

/** The W3C trace context an event is raised in, so that one signature can be followed across services. */
@FunctionalInterface
public interface TraceContext {

    /** The {@code traceparent} header value, or {@code null} outside any trace. */
    @Nullable
    String traceparent();
}
