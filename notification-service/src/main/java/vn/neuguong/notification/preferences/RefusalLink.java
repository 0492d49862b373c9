package vn.neuguong.notification.preferences;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a link for refusing mails is about: one person and one kind.
 *
 * @param tokenHash all that is stored of the secret
 */
@Document("refusal-links")
public record RefusalLink(@Id String tokenHash, String personId, String kind, Instant expiresAt) {}
