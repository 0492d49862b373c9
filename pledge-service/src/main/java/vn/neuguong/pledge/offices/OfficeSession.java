package vn.neuguong.pledge.offices;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody signed in on one device. It says who they are and nothing of what they may do: that is looked up each time.
 *
 * @param formToken what the forms of this session carry, so that no other site can send them
 * @param endsAt when it ends even if it is in use
 */
@Document("officeSessions")
public record OfficeSession(
        @Id String secretHash,
        String personId,
        String formToken,
        Instant startedAt,
        Instant lastSeenAt,
        Instant endsAt) {}
