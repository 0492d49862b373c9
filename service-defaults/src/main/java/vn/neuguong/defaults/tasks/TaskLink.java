package vn.neuguong.defaults.tasks;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A personal link, bound to one task, one person and one page. Only the hash of its token is stored: whoever reads the
 * database cannot open anybody's task.
 */
@Document("task-links")
public record TaskLink(
        @Id String tokenHash, String taskId, String personId, String pagePath, Instant issuedAt, Instant expiresAt) {}
