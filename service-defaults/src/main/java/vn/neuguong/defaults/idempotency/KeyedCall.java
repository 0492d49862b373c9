package vn.neuguong.defaults.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A call that came with a key: being carried out while it has no answer.
 *
 * @param id hash of client, key, method and path
 * @param requestHash hash of everything the caller sent
 * @param attempt tells apart an instance that took the call over from the one that lost it
 */
@Document("api-calls")
record KeyedCall(
        @Id String id,
        String requestHash,
        String attempt,
        Instant leasedUntil,
        Instant createdAt,
        Instant expiresAt,
        @Nullable KeptAnswer answer) {}
