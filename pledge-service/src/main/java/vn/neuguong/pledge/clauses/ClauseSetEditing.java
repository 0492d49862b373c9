package vn.neuguong.pledge.clauses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;

/** Drafts, publishes and withdraws versions of clause sets. */
@Service
public class ClauseSetEditing {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final ClauseSets clauseSets;
    private final Clock clock;

    ClauseSetEditing(ClauseSets clauseSets, Clock clock) {
        this.clauseSets = clauseSets;
        this.clock = clock;
    }

    /**
     * Drafts the next version of the set, or the first.
     *
     * @throws InvalidInput naming everything that is wrong with the content
     * @throws Refusal if the newest version is still a draft: it can be amended
     */
    public ClauseSet draft(String clauseSetId, ClauseSetContent content) {
        require(clauseSetId, content);
        var newest = clauseSets.findByClauseSetIdOrderByClauseSetVersionDesc(clauseSetId).stream()
                .findFirst();
        if (newest.filter(version -> version.status() == ClauseSetStatus.DRAFT).isPresent()) {
            throw Refusal.conflict("clause-set.drafted-already", clauseSetId);
        }
        var next = newest.map(ClauseSet::clauseSetVersion).orElse(0) + 1;
        try {
            return clauseSets.insert(ClauseSet.draft(clauseSetId, next, content));
        } catch (DuplicateKeyException somebodyElseDrafted) {
            throw Refusal.conflict("clause-set.drafted-already", clauseSetId);
        }
    }

    /**
     * Rewrites a draft.
     *
     * @param read the state of the draft the new content is based on
     * @throws Refusal if there is no such version, or it is a draft no longer
     */
    @RetryOnConflict
    public ClauseSet amend(String clauseSetId, int version, ClauseSetContent content, IfMatch read) {
        var clauseSet = find(clauseSetId, version);
        read.require(clauseSet);
        require(clauseSetId, content);
        return clauseSet.amend(content) ? clauseSets.save(clauseSet) : clauseSet;
    }

    /**
     * Lets launches pin the version; see {@link ClauseSet#publish}.
     *
     * @param read the state of the draft that is to be published
     */
    @RetryOnConflict
    public ClauseSet publish(String clauseSetId, int version, IfMatch read) {
        var clauseSet = find(clauseSetId, version);
        read.require(clauseSet);
        return clauseSet.publish(clock.instant()) ? clauseSets.save(clauseSet) : clauseSet;
    }

    /**
     * Keeps further launches from pinning the version; see {@link ClauseSet#withdraw}.
     *
     * @param read the state of the version that is to be withdrawn
     */
    @RetryOnConflict
    public ClauseSet withdraw(String clauseSetId, int version, String reason, IfMatch read) {
        var clauseSet = find(clauseSetId, version);
        read.require(clauseSet);
        return clauseSet.withdraw(reason, clock.instant()) ? clauseSets.save(clauseSet) : clauseSet;
    }

    private ClauseSet find(String clauseSetId, int version) {
        var key = ClauseSet.keyOf(clauseSetId, version);
        return clauseSets.findById(key).orElseThrow(() -> Refusal.notFound("clause-set.unknown", key));
    }

    private static void require(String clauseSetId, ClauseSetContent content) {
        var faults = new ArrayList<Fault>();
        var effectiveTo = content.effectiveTo();
        if (!isCalendarDay(content.effectiveFrom())) {
            faults.add(Fault.of("effectiveFrom", "clause-set.not-a-calendar-day"));
        }
        if (effectiveTo != null && !isCalendarDay(effectiveTo)) {
            faults.add(Fault.of("effectiveTo", "clause-set.not-a-calendar-day"));
        }
        if (effectiveTo != null && effectiveTo.isBefore(content.effectiveFrom())) {
            faults.add(Fault.of("effectiveTo", "clause-set.ends-before-it-begins"));
        }
        faults.addAll(faultsOfIds(clauseSetId, content.clauses()));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** What can be stored and shown: ISO days reach a thousand million years further. */
    private static boolean isCalendarDay(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** The id of the set in front keeps clause ids unique across all sets. */
    private static List<Fault> faultsOfIds(String clauseSetId, List<Clause> clauses) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int index = 0; index < clauses.size(); index++) {
            var id = clauses.get(index).id();
            if (!id.startsWith(clauseSetId + ".")) {
                faults.add(Fault.of("clauses[%d].id".formatted(index), "clause-set.foreign-clause-id", clauseSetId));
            } else if (!seen.add(id)) {
                faults.add(Fault.of("clauses[%d].id".formatted(index), "clause-set.clause-id-twice", id));
            }
        }
        return faults;
    }
}
