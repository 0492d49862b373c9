package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.roster.EmploymentEvent.EmploymentChanged;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonErased;

/**
 * Somebody who works in a unit, at any time of their career; the person id is random, so that it tells nothing about
 * the person once erased. Commands answer false when everything is so already. What is planned ahead is told to others
 * on its day.
 */
@Document("staffMembers")
public class StaffMember extends OutboxDocument {

    @Id
    private final String personId;

    private String staffNumber;
    private String name;
    private String email;
    private Language language;
    private @Nullable Erasure erasure;
    private Career career;

    /** The last event of the personnel system that was followed; 0 for none. */
    private long hrSequence;

    // Of the day told last, for queries.
    private String unitId;
    private StaffKind staffKind;
    private boolean employed;

    /** The day whose state the last event reports; absent while somebody has not begun yet. */
    private @Nullable LocalDate toldOn;

    /** The first day after that on which something changes by itself. */
    private @Nullable LocalDate nextChangeOn;

    @PersistenceCreator
    StaffMember(
            String personId,
            String staffNumber,
            String name,
            String email,
            Language language,
            @Nullable Erasure erasure,
            Career career,
            String unitId,
            StaffKind staffKind,
            boolean employed,
            @Nullable LocalDate toldOn,
            @Nullable LocalDate nextChangeOn) {
        this.personId = personId;
        this.staffNumber = staffNumber;
        this.name = name;
        this.email = email;
        this.language = language;
        this.erasure = erasure;
        this.career = career;
        this.unitId = unitId;
        this.staffKind = staffKind;
        this.employed = employed;
        this.toldOn = toldOn;
        this.nextChangeOn = nextChangeOn;
    }

    /** A new staff member, with a person id of their own. */
    public static StaffMember join(String staffNumber, StaffProfile profile, EffectiveDay when) {
        return join(UUID.randomUUID().toString(), staffNumber, profile, when);
    }

    static StaffMember join(String personId, String staffNumber, StaffProfile profile, EffectiveDay when) {
        var member = new StaffMember(
                personId,
                staffNumber,
                profile.name(),
                profile.email(),
                profile.language(),
                null,
                Career.begin(profile, when.day()),
                profile.unitId(),
                profile.staffKind(),
                false,
                null,
                null);
        member.raise(member.personChanged());
        member.tell(null, when.today());
        return member;
    }

    /** Brings the member to the given profile: how to address them at once, where they work from the given day. */
    public boolean amend(StaffProfile profile, EffectiveDay when) {
        boolean readdressed = readdress(profile.name(), profile.email(), profile.language());
        return change(when, known -> known.amend(when, profile)) || readdressed;
    }

    /** Changes how to address the member. */
    boolean readdress(String newName, String newEmail, Language newLanguage) {
        refuseErased();
        var before = personChanged();
        name = newName;
        email = newEmail;
        language = newLanguage;
        if (personChanged().equals(before)) {
            return false;
        }
        raise(personChanged());
        return true;
    }

    /** Notes the event of the personnel system; false when this or a later one was followed already. */
    boolean followsHr(long sequence) {
        if (sequence <= hrSequence) {
            return false;
        }
        hrSequence = sequence;
        return true;
    }

    public boolean move(String newUnitId, EffectiveDay when) {
        return change(when, known -> known.move(when, newUnitId));
    }

    /** Ends the employment after the given day. */
    public boolean leave(EffectiveDay lastDay) {
        return change(lastDay, known -> known.leave(lastDay));
    }

    /** Employs somebody again who had left. */
    public boolean rehire(StaffProfile profile, EffectiveDay when) {
        boolean rehired = change(when, known -> known.rehire(when, profile));
        return readdress(profile.name(), profile.email(), profile.language()) || rehired;
    }

    public boolean goOnLeave(Leave leave, LocalDate today) {
        return change(new EffectiveDay(leave.from(), today), known -> known.goOnLeave(leave));
    }

    /** Ends the leave the day before. */
    public boolean returnFromLeave(EffectiveDay when) {
        return change(when, known -> known.returnFromLeave(when));
    }

    /**
     * Forgets who it was: only what says nothing about the person stays, for the figures of the past.
     *
     * @throws InvalidInput while they are employed or about to be
     */
    boolean erase(Erasure order) {
        if (isErased()) {
            return false;
        }
        var to = career.employments().getLast().to();
        if (to == null || !to.isBefore(order.on())) {
            throw new InvalidInput("personId", "roster.still-employed");
        }
        erasure = order;
        name = "";
        email = "erased:" + personId;
        staffNumber = "erased:" + personId;
        raise(new PersonErased(personId));
        return true;
    }

    /** Tells the others what has become so by itself; the same day again tells nothing. */
    public boolean takeEffect(LocalDate today) {
        var before = told();
        tell(before, today);
        return !Objects.equals(before, told());
    }

    private boolean change(EffectiveDay when, UnaryOperator<Career> command) {
        refuseErased();
        var changed = command.apply(career);
        if (changed.equals(career)) {
            return false;
        }
        var before = told();
        career = changed;
        tell(before, when.today());
        return true;
    }

    private void refuseErased() {
        if (isErased()) {
            throw new InvalidInput("personId", "roster.person-erased");
        }
    }

    private void tell(@Nullable EmploymentChanged before, LocalDate today) {
        toldOn = today.isBefore(career.employments().getFirst().from()) ? null : today;
        nextChangeOn = career.changeDays()
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
        var state = career.knownOn(today);
        unitId = state.unitId();
        staffKind = state.staffKind();
        employed = career.isEmployedOn(today);
        var now = told();
        if (now != null && !now.equals(before)) {
            raise(now);
        }
    }

    private @Nullable EmploymentChanged told() {
        return toldOn == null ? null : new EmploymentChanged(personId, career.knownOn(toldOn));
    }

    private PersonChanged personChanged() {
        return new PersonChanged(personId, name, email, language);
    }

    @Override
    protected String aggregateId() {
        return personId;
    }

    public String personId() {
        return personId;
    }

    public String staffNumber() {
        return staffNumber;
    }

    /** Empty text once the person is erased. */
    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    /** The unit by what has taken effect; of somebody who left the last one. */
    public String unitId() {
        return unitId;
    }

    public StaffKind staffKind() {
        return staffKind;
    }

    /** The group of similar duties the member is rated in, when known. */
    public Optional<String> dutyGroup() {
        return Optional.ofNullable(known().dutyGroup());
    }

    public Language language() {
        return language;
    }

    public boolean isErased() {
        return erasure != null;
    }

    public boolean isEmployedOn(LocalDate day) {
        return career.isEmployedOn(day);
    }

    public boolean isOnLeaveOn(LocalDate day) {
        return career.leaveOn(day).isPresent();
    }

    public Optional<Leave> leaveOn(LocalDate day) {
        return career.leaveOn(day);
    }

    /** Where the member works on the day; empty when they are not employed then. */
    public Optional<String> unitOn(LocalDate day) {
        return isEmployedOn(day) ? career.unitId().on(day) : Optional.empty();
    }

    /** The first day of the present employment, or of the last one. */
    public LocalDate employedFrom() {
        return career.employments().getLast().from();
    }

    /** The last day of that employment, also when it is yet to come. */
    public Optional<LocalDate> employedTo() {
        return Optional.ofNullable(career.employments().getLast().to());
    }

    /** The member by what has taken effect. */
    public StaffProfile profile() {
        var known = known();
        return new StaffProfile(name, email, known.unitId(), known.staffKind(), known.dutyGroup(), language);
    }

    /** Whether the member is employed by what has taken effect. */
    boolean isEmployed() {
        return employed;
    }

    Optional<LocalDate> nextChangeOn() {
        return Optional.ofNullable(nextChangeOn);
    }

    Career career() {
        return career;
    }

    private EmploymentState known() {
        return career.knownOn(toldOn == null ? career.employments().getFirst().from() : toldOn);
    }
}
