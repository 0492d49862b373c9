package vn.neuguong.notification.links;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A link bound to one person. Only the hash of its token is stored: whoever reads the database can open nobody's page. */
@Document("personal-links")
record PersonalLink(@Id String tokenHash, String personId, Instant issuedAt, Instant expiresAt) {}
