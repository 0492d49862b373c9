package vn.neuguong.inspection.inspections;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A programme as it was launched: where it reaches, and by when people pledge. */
@Document("programmes")
public record LaunchedProgramme(
        @Id String id, String name, String rootUnitId, Instant pledgeDueAt, Instant launchedAt) {}
