package vn.neuguong.inspection.inspections;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.inspection.roster.OrgUnit;

/** A programme as it was launched: where it reaches, and by when people pledge. */
@Document("programmes")
public record LaunchedProgramme(
        @Id String id,
        String name,
        List<String> rootUnitIds,
        List<String> excludedUnitIds,
        Instant pledgeDueAt,
        Instant launchedAt) {

    /** Whether it reaches the unit at the beginning of the path up the tree: the nearest unit named decides. */
    boolean reaches(List<OrgUnit> pathUp) {
        return pathUp.stream()
                .map(OrgUnit::id)
                .filter(id -> rootUnitIds.contains(id) || excludedUnitIds.contains(id))
                .findFirst()
                .filter(rootUnitIds::contains)
                .isPresent();
    }
}
