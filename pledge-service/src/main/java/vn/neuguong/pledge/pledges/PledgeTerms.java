package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.util.List;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.clauses.Wording;

/**
 * What a programme asks everybody in its audience to sign, and until when.
 *
 * @param textSha256 the hash of the exact text
 */
public record PledgeTerms(
        String programmeId,
        int programmeVersion,
        Wording programmeName,
        List<ClauseSetRef> clauseSets,
        String textSha256,
        Instant dueAt) {}
