package vn.neuguong.pledge.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.ProgrammeEvent.EndReason;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeEnded;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;

/**
 * A movement or a campaign (S1). A launch pins the clause-set versions and the exact texts people are asked to sign;
 * after that neither changes. What is learned goes into the draft of the next version, which asks for new pledges (S16).
 */
@Document("programmes")
public class Programme extends OutboxDocument {

    @Id
    private final String id;

    private @Nullable ProgrammePlan draft;
    private List<LaunchedVersion> versions = new ArrayList<>();
    private ProgrammeStatus status = ProgrammeStatus.DRAFT;
    private @Nullable End end;

    Programme(String id, @Nullable ProgrammePlan draft) {
        this.id = id;
        this.draft = draft;
    }

    /**
     * Prepares the next version, or changes what is prepared; false if it is so already.
     *
     * @throws Refusal if the programme is over
     */
    boolean redraft(ProgrammePlan plan) {
        if (status == ProgrammeStatus.ENDED) {
            throw refusal();
        }
        if (plan.equals(draft)) {
            return false;
        }
        draft = plan;
        return true;
    }

    /**
     * Launches the draft as the next version, with the given clause sets and the texts made of them.
     *
     * @return false if there is nothing to launch; then nothing changes
     * @throws InvalidInput if nobody could sign in time any more: a draft can age
     */
    boolean launch(List<ClauseSet> current, TextTemplate template, Instant now) {
        var plan = draft;
        if (plan == null) {
            return false;
        }
        if (plan.isOverdueAt(now)) {
            throw new InvalidInput("pledgeDueAt", "programme.due-passed");
        }
        var refs = current.stream().map(ClauseSet::ref).toList();
        var launched = new LaunchedVersion(versions.size() + 1, plan, refs, template.sha256(), now);
        status = ProgrammeStatus.LAUNCHED;
        versions.add(launched);
        draft = null;
        raise(new ProgrammeLaunched(id, launched.version(), plan, refs, now));
        return true;
    }

    /**
     * Ends it before its time, for this reason; false if it is over already, then the first end stands.
     *
     * @throws Refusal if it was never launched
     */
    boolean endEarly(String note, Instant now) {
        return end(new End(EndReason.ENDED_EARLY, now, note));
    }

    /** Ends it when its period is over on that day; false if there is nothing to end. */
    boolean endIfOver(LocalDate today, Instant now) {
        return status == ProgrammeStatus.LAUNCHED
                && plan().period().isOverOn(today)
                && end(new End(EndReason.PERIOD_OVER, now, null));
    }

    private boolean end(End reached) {
        if (status == ProgrammeStatus.ENDED) {
            return false;
        }
        if (status == ProgrammeStatus.DRAFT) {
            throw refusal();
        }
        status = ProgrammeStatus.ENDED;
        draft = null;
        end = reached;
        raise(new ProgrammeEnded(id, programmeVersion(), reached.reason(), reached.at()));
        return true;
    }

    private Refusal refusal() {
        var code = "programme.is-" + status.name().toLowerCase(Locale.ROOT);
        return Refusal.conflict(code, id);
    }

    /** The readable id the administrators chose. */
    public String id() {
        return id;
    }

    /** The number of the newest launched version, the only one people are asked to sign; 1 before the first launch. */
    public int programmeVersion() {
        return Math.max(1, versions.size());
    }

    /** What was decided about the newest launched version; before the first launch, what is drafted. */
    public ProgrammePlan plan() {
        if (versions.isEmpty() && draft != null) {
            return draft;
        }
        return newest().plan();
    }

    /** What the next version is going to be; empty when nothing is being prepared. */
    public Optional<ProgrammePlan> draft() {
        return Optional.ofNullable(draft);
    }

    /** How far it has come. */
    public ProgrammeStatus status() {
        return status;
    }

    /** Whether people are asked to sign it: launched, and not over. */
    public boolean isRunning() {
        return status == ProgrammeStatus.LAUNCHED;
    }

    /** The clause-set versions the newest launched version pins; empty before the first launch. */
    public List<ClauseSetRef> clauseSets() {
        return versions.isEmpty() ? List.of() : newest().clauseSets();
    }

    /** When the newest launched version was launched; empty for a programme never launched. */
    public Optional<Instant> launchedAt() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(newest().launchedAt());
    }

    /** Every version that was launched, oldest first. */
    public List<LaunchedVersion> versions() {
        return List.copyOf(versions);
    }

    /** The version with this number, if it was launched. */
    public Optional<LaunchedVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    /** The newest launched version. */
    LaunchedVersion newest() {
        if (versions.isEmpty()) {
            throw new IllegalStateException("Programme %s is %s".formatted(id, status));
        }
        return versions.getLast();
    }

    /** When and why it ended; empty as long as it has not. */
    public Optional<End> end() {
        return Optional.ofNullable(end);
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    /**
     * The end of a programme.
     *
     * @param note why it ended early, in the words of whoever ended it
     */
    public record End(
            EndReason reason, Instant at, @Nullable String note) {}
}
