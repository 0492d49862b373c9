package vn.neuguong.pledge.roster.messaging;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.pledge.roster.FollowingHr;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffProfile;

/**
 * Follows the people of the personnel system. Idempotent by the sequence of the person, kept in the staff member: an
 * event that is not newer changes nothing.
 */
@Component("hrPeople")
class HrPeopleConsumer extends EventConsumer {

    private final FollowingHr following;
    private final HrReferences references;

    HrPeopleConsumer(FollowingHr following, HrReferences references) {
        this.following = following;
        this.references = references;
        on("hr.person-changed.v1", HrPersonChangedV1.class, this::onChanged);
        on("hr.person-left.v1", HrPersonLeftV1.class, this::onLeft);
        on("hr.person-away.v1", HrPersonAwayV1.class, this::onAway);
        on("hr.person-returned.v1", HrPersonReturnedV1.class, this::onReturned);
    }

    private void onChanged(Event<HrPersonChangedV1> event) {
        var person = event.data();
        var profile = new StaffProfile(
                references.line("name", person.name),
                references.email(person.email),
                person.unitId,
                person.staffKind,
                person.dutyGroup == null ? null : references.line("dutyGroup", person.dutyGroup),
                "en".equals(person.language) ? Language.EN : Language.VI);
        references.resolving(() -> following.personChanged(
                event.metadata().sequence(),
                references.code("staffNumber", person.staffNumber).toUpperCase(Locale.ROOT),
                profile,
                person.effectiveFrom));
    }

    private void onLeft(Event<HrPersonLeftV1> event) {
        var left = event.data();
        references.resolving(() -> following.personLeft(event.metadata().sequence(), left.staffNumber, left.lastDay));
    }

    private void onAway(Event<HrPersonAwayV1> event) {
        var away = event.data();
        references.resolving(() -> following.personAway(
                event.metadata().sequence(), away.staffNumber, new Leave(away.kind, away.from, away.to)));
    }

    private void onReturned(Event<HrPersonReturnedV1> event) {
        var returned = event.data();
        references.resolving(
                () -> following.personReturned(event.metadata().sequence(), returned.staffNumber, returned.day));
    }

    record HrPersonChangedV1(
            String staffNumber,
            String name,
            String email,
            String unitId,
            StaffKind staffKind,
            @Nullable String dutyGroup,
            @Nullable String language,
            LocalDate effectiveFrom) {}

    record HrPersonLeftV1(String staffNumber, LocalDate lastDay) {}

    record HrPersonAwayV1(
            String staffNumber,
            Leave.Kind kind,
            LocalDate from,
            @Nullable LocalDate to) {}

    record HrPersonReturnedV1(String staffNumber, LocalDate day) {}
}
