package vn.neuguong.messaging.consumption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of a received event.
 *
 * @param subject the id of the aggregate that raised it
 * @param time when it happened, by the producer's business clock
 * @param sequence its position among the events of that aggregate, from 1
 * @param causationId the id of the event that led to it, if one did
 * @param correlationId the business process it belongs to
 */
public record EventMetadata(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        long sequence,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable String traceparent) {}
