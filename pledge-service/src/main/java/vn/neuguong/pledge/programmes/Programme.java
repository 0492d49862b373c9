package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;

/**
 * A movement or a campaign. Its launch pins the clause-set versions and the exact text everybody is asked to sign;
 * after that neither changes.
 */
@Document("programmes")
public class Programme extends OutboxDocument {

    @Id
    private final String id;

    private final ProgrammePlan plan;
    private final int programmeVersion = 1;
    private ProgrammeStatus status = ProgrammeStatus.DRAFT;
    private List<ClauseSetRef> clauseSets = List.of();
    private @Nullable String textSha256;
    private @Nullable Instant launchedAt;

    Programme(String id, ProgrammePlan plan) {
        this.id = id;
        this.plan = plan;
    }

    /**
     * Launches the draft with the given clause sets and the text made of them.
     *
     * @return false if it is launched already; then nothing changes
     * @throws InvalidInput if nobody could sign in time any more: a draft can age
     */
    boolean launch(List<ClauseSet> current, PledgeText text, Instant now) {
        if (status == ProgrammeStatus.LAUNCHED) {
            return false;
        }
        if (plan.isOverdueAt(now)) {
            throw new InvalidInput("pledgeDueAt", "programme.due-passed");
        }
        status = ProgrammeStatus.LAUNCHED;
        clauseSets = current.stream().map(ClauseSet::ref).toList();
        textSha256 = text.sha256();
        launchedAt = now;
        raise(new ProgrammeLaunched(id, programmeVersion, plan, clauseSets, now));
        return true;
    }

    /** The readable id the administrators chose. */
    public String id() {
        return id;
    }

    /** Grows when a new version asks for new pledges (S16). */
    public int programmeVersion() {
        return programmeVersion;
    }

    /** What was decided about it. */
    public ProgrammePlan plan() {
        return plan;
    }

    /** How far it has come. */
    public ProgrammeStatus status() {
        return status;
    }

    /** The pinned clause-set versions; empty before the launch. */
    public List<ClauseSetRef> clauseSets() {
        return clauseSets;
    }

    /** Which {@link PledgeText} is signed; a draft has none yet. */
    public String textSha256() {
        if (textSha256 == null) {
            throw new IllegalStateException("Programme %s is %s".formatted(id, status));
        }
        return textSha256;
    }

    /** When it was launched; empty for a draft. */
    public Optional<Instant> launchedAt() {
        return Optional.ofNullable(launchedAt);
    }

    @Override
    protected String aggregateId() {
        return id;
    }
}
