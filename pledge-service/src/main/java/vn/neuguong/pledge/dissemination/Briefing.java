package vn.neuguong.pledge.dissemination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * How far one person has been told of one version of a programme. Somebody is <em>informed</em> from the day on which
 * the activities they took part in, and those whose material they confirmed having read, together cover every clause
 * set of that version that concerns them. A signature informs nobody: who signs without having been told shows (trap
 * 16).
 */
@Document("briefings")
public class Briefing extends OutboxDocument {

    @Id
    private final String id;

    private final String programmeId;
    private final int programmeVersion;
    private final String personId;
    private String unitId;
    private Set<String> required;
    private List<Participation> participations = new ArrayList<>();
    private @Nullable LocalDate informedOn;

    Briefing(
            String id, String programmeId, int programmeVersion, String personId, String unitId, Set<String> required) {
        this.id = id;
        this.programmeId = programmeId;
        this.programmeVersion = programmeVersion;
        this.personId = personId;
        this.unitId = unitId;
        this.required = required;
    }

    /**
     * Nothing has been told yet.
     *
     * @param required keys of the clause sets that concern the person
     */
    static Briefing of(ProgrammeVersion programme, String personId, String unitId, Set<String> required) {
        var id = idOf(programme, personId);
        return new Briefing(id, programme.programmeId(), programme.version(), personId, unitId, required);
    }

    /** One briefing per person and version, however often it is begun. */
    static String idOf(ProgrammeVersion programme, String personId) {
        return "%s.%d.%s".formatted(programme.programmeId(), programme.version(), personId);
    }

    /** Records whether the person took part; false if that is known. */
    boolean recordAttendance(Activity activity, boolean present, @Nullable String official, ZoneId zone) {
        var known = participationIn(activity.id());
        if (present == known.map(Participation::attended).orElse(false)) {
            return false;
        }
        replace(known.orElseGet(() -> Participation.in(activity)).attended(present, official), zone);
        return true;
    }

    /** Asks the person to confirm having read what the activity handed out; false if they were asked already. */
    boolean askToRead(Activity activity, Instant until, Instant now, ZoneId zone) {
        var known = participationIn(activity.id());
        if (known.map(Participation::readBy).isPresent()) {
            return false;
        }
        replace(known.orElseGet(() -> Participation.in(activity)).askedToRead(until), zone);
        raise(ReadingTask.opened(this, activity, until, now));
        return true;
    }

    /** Whether the activity covers something that concerns the person and that they have not been told of. */
    boolean lacks(Activity activity) {
        var missing = new HashSet<>(required);
        participations.stream()
                .filter(Participation::informs)
                .map(Participation::clauseSets)
                .forEach(missing::removeAll);
        return Participation.in(activity).clauseSets().stream().anyMatch(missing::contains);
    }

    /**
     * The person confirms having read it.
     *
     * @return false if they have done so already; then the first time stands
     */
    boolean confirmRead(String activityId, Instant now, ZoneId zone) {
        var known = participationIn(activityId)
                .orElseThrow(
                        () -> new IllegalStateException("Briefing %s has no activity %s".formatted(id, activityId)));
        if (known.readAt() != null) {
            return false;
        }
        replace(known.read(now), zone);
        if (known.isAsked()) {
            raise(ReadingTask.closed(this, activityId, now, Outcome.DONE));
        }
        return true;
    }

    /**
     * The person works in another unit now. What they were told of stays told and counts there; what the former unit
     * handed out they are not asked to confirm any more.
     *
     * @param concerning keys of the clause sets that concern them there
     * @return false if they worked there before
     */
    boolean moveTo(String newUnitId, Set<String> concerning, Instant now, ZoneId zone) {
        if (unitId.equals(newUnitId)) {
            return false;
        }
        unitId = newUnitId;
        required = concerning;
        stopAsking(now);
        informedOn = dayInformed(zone);
        return true;
    }

    /** The person is not asked any more to confirm having read anything; false if they were not. */
    boolean stopAsking(Instant now) {
        var open = participations.stream().filter(Participation::isAsked).toList();
        for (var asked : open) {
            participations.set(participations.indexOf(asked), asked.withdrawn(now));
            raise(ReadingTask.closed(this, asked.activityId(), now, Outcome.CANCELLED));
        }
        return !open.isEmpty();
    }

    private void replace(Participation changed, ZoneId zone) {
        participations.removeIf(known -> known.activityId().equals(changed.activityId()));
        participations.add(changed);
        informedOn = dayInformed(zone);
    }

    private @Nullable LocalDate dayInformed(ZoneId zone) {
        var missing = new HashSet<>(required);
        var inOrder = participations.stream()
                .filter(Participation::informs)
                .sorted(Comparator.comparing(participation -> dayOf(participation, zone)))
                .toList();
        for (var participation : inOrder) {
            missing.removeAll(participation.clauseSets());
            if (missing.isEmpty()) {
                return dayOf(participation, zone);
            }
        }
        return null;
    }

    private static LocalDate dayOf(Participation participation, ZoneId zone) {
        return participation.attended() && participation.kind().informsByAttendance()
                ? participation.day()
                : Objects.requireNonNull(participation.readAt()).atZone(zone).toLocalDate();
    }

    /** What the activity has to do with the person, if anything. */
    public Optional<Participation> participationIn(String activityId) {
        return participations.stream()
                .filter(participation -> participation.activityId().equals(activityId))
                .findFirst();
    }

    public String id() {
        return id;
    }

    public String programmeId() {
        return programmeId;
    }

    public int programmeVersion() {
        return programmeVersion;
    }

    public String personId() {
        return personId;
    }

    /** Where the person works, or worked last; the figures count them there. */
    public String unitId() {
        return unitId;
    }

    /** The day from which the person counts as informed; empty until then. */
    public Optional<LocalDate> informedOn() {
        return Optional.ofNullable(informedOn);
    }

    @Override
    protected String aggregateId() {
        return id;
    }

    @Override
    protected String correlationId() {
        return programmeId;
    }
}
