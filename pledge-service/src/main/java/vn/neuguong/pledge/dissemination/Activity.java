package vn.neuguong.pledge.dissemination;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.dissemination.ActivityEvent.ActivityHeld;
import vn.neuguong.pledge.dissemination.ActivityEvent.AttendanceRecorded;
import vn.neuguong.pledge.evidence.EvidenceFile;

/**
 * Something a unit does to make a version of a programme known (S4, S15). It knows how many took part; who they are is
 * in their {@link Briefing}s, so that it stays small however large the unit is.
 */
@Document("activities")
public class Activity extends OutboxDocument {

    @Id
    private final String id;

    private final ProgrammeVersion programme;
    private final String unitId;
    private final String unitName;
    private ActivityPlan plan;
    private ActivityStatus status = ActivityStatus.PLANNED;
    private long members;
    private long attended;
    private @Nullable String cancellationReason;
    private @Nullable EvidenceFile file;

    Activity(String id, ProgrammeVersion programme, String unitId, String unitName, ActivityPlan plan) {
        this.id = id;
        this.programme = programme;
        this.unitId = unitId;
        this.unitName = unitName;
        this.plan = plan;
    }

    /**
     * It was held on the given day.
     *
     * @param unitMembers how many worked in the unit then
     * @return false if it was recorded already; then the first record stands
     * @throws Refusal if it is cancelled
     */
    boolean hold(LocalDate day, long unitMembers) {
        if (status == ActivityStatus.HELD) {
            return false;
        }
        require(ActivityStatus.PLANNED);
        status = ActivityStatus.HELD;
        plan = plan.heldOn(day);
        members = unitMembers;
        raise(new ActivityHeld(state()));
        return true;
    }

    /**
     * It is not going to be held.
     *
     * @return false if it is cancelled already; then the first reason stands
     * @throws Refusal if it was held
     */
    boolean cancel(String reason) {
        if (status == ActivityStatus.CANCELLED) {
            return false;
        }
        require(ActivityStatus.PLANNED);
        status = ActivityStatus.CANCELLED;
        cancellationReason = reason;
        return true;
    }

    /** So many have taken part by now; false if that is known. */
    boolean recordAttendance(long count) {
        require(ActivityStatus.HELD);
        if (count == attended) {
            return false;
        }
        attended = count;
        raise(new AttendanceRecorded(state()));
        return true;
    }

    /** Names a paper or picture that shows it was held, instead of an earlier one. */
    void attach(EvidenceFile evidence) {
        requireNotCancelled();
        file = evidence;
    }

    /** What is not going to be held leaves nothing to show. */
    void requireNotCancelled() {
        if (status == ActivityStatus.CANCELLED) {
            throw refusal();
        }
    }

    void require(ActivityStatus required) {
        if (status != required) {
            throw refusal();
        }
    }

    private Refusal refusal() {
        var state = new DefaultMessageSourceResolvable("activity.status." + status);
        return Refusal.conflict("dissemination.not-planned", state);
    }

    /** The answer to somebody who asks for an activity there is not. */
    static Refusal unknown() {
        return Refusal.notFound("dissemination.unknown");
    }

    private ActivityState state() {
        return new ActivityState(id, programme, unitId, plan, members, attended);
    }

    public String id() {
        return id;
    }

    /** What it makes known. */
    public ProgrammeVersion programme() {
        return programme;
    }

    public String unitId() {
        return unitId;
    }

    /** The unit as it was called when the activity was planned. */
    public String unitName() {
        return unitName;
    }

    public ActivityPlan plan() {
        return plan;
    }

    public ActivityStatus status() {
        return status;
    }

    /** How many worked in the unit when it was held. */
    public long members() {
        return members;
    }

    /** How many took part, by what was recorded last. */
    public long attended() {
        return attended;
    }

    public Optional<String> cancellationReason() {
        return Optional.ofNullable(cancellationReason);
    }

    public Optional<EvidenceFile> file() {
        return Optional.ofNullable(file);
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return programme.programmeId();
    }
}
