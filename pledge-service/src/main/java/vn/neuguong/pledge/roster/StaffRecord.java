package vn.neuguong.pledge.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * What is known of somebody who works in a unit; {@link StaffMember} is what can happen to them. Apart, so that each can
 * be read by itself; stored they are one document.
 */
abstract class StaffRecord extends OutboxDocument {

    @Id
    final String personId;

    String staffNumber;
    String name;
    String email;
    Language language;

    @Nullable
    Erasure erasure;

    Career career;

    /** The last event of the personnel system that was followed; 0 for none. */
    long hrSequence;

    // Of the day told last, for queries.
    String unitId;
    StaffKind staffKind;
    boolean employed;

    /** The day whose state the last event reports; absent while somebody has not begun yet. */
    @Nullable
    LocalDate toldOn;

    /** The first day after that on which something changes by itself. */
    @Nullable
    LocalDate nextChangeOn;

    StaffRecord(
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

    EmploymentState known() {
        return career.knownOn(toldOn == null ? career.employments().getFirst().from() : toldOn);
    }
}
