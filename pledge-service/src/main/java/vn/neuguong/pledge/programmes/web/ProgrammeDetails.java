package vn.neuguong.pledge.programmes.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.LaunchedVersion;
import vn.neuguong.pledge.programmes.Programme;
import vn.neuguong.pledge.programmes.Programme.End;
import vn.neuguong.pledge.programmes.ProgrammePlan;
import vn.neuguong.pledge.programmes.ProgrammeStatus;

/** Everything that was decided about a programme, version by version. */
record ProgrammeDetails(
        String programmeId,
        ProgrammeStatus status,
        @Nullable ProgrammePlan draft,
        List<VersionAnswer> versions,
        @Nullable End end) {

    record VersionAnswer(int version, Instant launchedAt, List<ClauseSetRef> clauseSets, ProgrammePlan plan) {

        static VersionAnswer of(LaunchedVersion version) {
            return new VersionAnswer(version.version(), version.launchedAt(), version.clauseSets(), version.plan());
        }
    }

    static ProgrammeDetails of(Programme programme) {
        return new ProgrammeDetails(
                programme.id(),
                programme.status(),
                programme.draft().orElse(null),
                programme.versions().stream().map(VersionAnswer::of).toList(),
                programme.end().orElse(null));
    }
}
