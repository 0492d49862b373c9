package vn.neuguong.pledge.roster;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.roster.StaffMemberEvent.PersonChanged;

/** Somebody who works in a unit; the person id is random, so that it tells nothing about the person once erased. */
@Document("staffMembers")
public class StaffMember extends OutboxDocument {

    @Id
    private final String personId;

    private final String staffNumber;
    private String name;
    private String email;
    private String unitId;
    private StaffKind staffKind;
    private @Nullable String dutyGroup;
    private Language language;

    @PersistenceCreator
    StaffMember(
            String personId,
            String staffNumber,
            String name,
            String email,
            String unitId,
            StaffKind staffKind,
            @Nullable String dutyGroup,
            Language language) {
        this.personId = personId;
        this.staffNumber = staffNumber;
        this.name = name;
        this.email = email;
        this.unitId = unitId;
        this.staffKind = staffKind;
        this.dutyGroup = dutyGroup;
        this.language = language;
    }

    /** A new staff member, with a person id of their own. */
    public static StaffMember join(String staffNumber, StaffProfile profile) {
        var member = new StaffMember(
                UUID.randomUUID().toString(),
                staffNumber,
                profile.name(),
                profile.email(),
                profile.unitId(),
                profile.staffKind(),
                profile.dutyGroup(),
                profile.language());
        member.raise(member.personChanged());
        return member;
    }

    /**
     * Brings the member to the given profile; answers false when they already have it. Raises an event only when name,
     * e-mail or language changed: the others stay inside this service.
     */
    public boolean amend(StaffProfile profile) {
        if (profile.equals(profile())) {
            return false;
        }
        var before = personChanged();
        name = profile.name();
        email = profile.email();
        unitId = profile.unitId();
        staffKind = profile.staffKind();
        dutyGroup = profile.dutyGroup();
        language = profile.language();
        if (!personChanged().equals(before)) {
            raise(personChanged());
        }
        return true;
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

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String unitId() {
        return unitId;
    }

    public StaffKind staffKind() {
        return staffKind;
    }

    /** The group of similar duties the member is rated in, when known. */
    public Optional<String> dutyGroup() {
        return Optional.ofNullable(dutyGroup);
    }

    public Language language() {
        return language;
    }

    StaffProfile profile() {
        return new StaffProfile(name, email, unitId, staffKind, dutyGroup, language);
    }
}
