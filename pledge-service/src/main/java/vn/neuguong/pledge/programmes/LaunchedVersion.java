package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.util.List;
import vn.neuguong.pledge.clauses.ClauseSetRef;

/**
 * A version of a programme as it was launched; it never changes.
 *
 * @param version counts from 1
 * @param clauseSets the versions it pins, in the order they are shown
 * @param templateSha256 which {@link TextTemplate} the texts people sign are made of
 */
public record LaunchedVersion(
        int version, ProgrammePlan plan, List<ClauseSetRef> clauseSets, String templateSha256, Instant launchedAt) {}
