package vn.neuguong.notification.operations;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A kind of mail that does not leave until an operator lets it go on. */
@Document("paused-kinds")
public record PausedKind(@Id String kind, String who, String why, Instant since) {}
