package vn.neuguong.inspection.inspections;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.inspection.checklists.Wording;
import vn.neuguong.inspection.roster.OrgUnit;

/**
 * A programme as it was launched: what it is called, where it reaches, and by when people pledge.
 *
 * @param englishName absent when nobody translated it
 */
@Document("programmes")
public record LaunchedProgramme(
        @Id String id,
        String name,
        @Nullable String englishName,
        List<String> rootUnitIds,
        List<String> excludedUnitIds,
        Instant pledgeDueAt,
        Instant launchedAt) {

    /** The name in both languages; the Vietnamese one where nobody translated it. */
    Wording wordedName() {
        return new Wording(name, englishName == null ? name : englishName);
    }

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
