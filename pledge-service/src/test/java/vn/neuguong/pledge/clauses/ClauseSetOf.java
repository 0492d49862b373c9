package vn.neuguong.pledge.clauses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Published clause sets of one clause, for tests in which it matters whom they concern and not what they say. */
public final class ClauseSetOf {

    private ClauseSetOf() {}

    public static ClauseSet everyone(String clauseSetId, int version, String text) {
        return published(clauseSetId, version, content(clauseSetId, ClauseAudience.EVERYONE, text));
    }

    public static ClauseSet dutyGroup(String clauseSetId, String dutyGroup, String text) {
        var audience = new ClauseAudience(Set.of(), Set.of(), Set.of(dutyGroup));
        return published(clauseSetId, 1, content(clauseSetId, audience, text));
    }

    /** Not yet published. */
    public static ClauseSet draft(String clauseSetId) {
        return ClauseSet.draft(clauseSetId, 1, content(clauseSetId, ClauseAudience.EVERYONE, "Chưa xong."));
    }

    static ClauseSetContent content(String clauseSetId, ClauseAudience audience, String text) {
        return new ClauseSetContent(
                new Wording("Quy tắc " + clauseSetId, "Rules " + clauseSetId),
                new Wording("Quyết định số 522/QĐ-UBND", "Decision 522/QĐ-UBND"),
                audience,
                LocalDate.of(2017, 1, 25),
                null,
                List.of(new Clause(
                        clauseSetId + ".gio-lam-viec",
                        new Wording("Giờ làm việc", "Working hours"),
                        new Wording(text, "In English"))));
    }

    static ClauseSet published(String clauseSetId, int version, ClauseSetContent content) {
        var clauseSet = ClauseSet.draft(clauseSetId, version, content);
        clauseSet.publish(Instant.parse("2026-11-01T00:00:00Z"));
        return clauseSet;
    }
}
