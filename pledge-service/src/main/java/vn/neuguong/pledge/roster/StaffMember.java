package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.EmploymentEvent.EmploymentChanged;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonErased;

/**
 * Somebody who works in a unit, at any time of their career; the person id is random, so that it tells nothing about
 * the person once erased. Commands answer false when everything is so already. What is planned ahead is told to others
 * on its day.
 */
@Document("staffMembers")
public class StaffMember extends StaffRecord {

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
        super(
                personId,
                staffNumber,
                name,
                email,
                language,
                erasure,
                career,
                unitId,
                staffKind,
                employed,
                toldOn,
                nextChangeOn);
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
}
