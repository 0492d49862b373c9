package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.SeatVacating;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/**
 * Writes people, some hundred at a time: who is new in one write, and everybody else in another. Whoever was saved by
 * somebody else meanwhile (the relay, an official) is read and brought up to date again; whom the roster refuses is
 * found by writing the page one by one.
 */
@Component
class PeopleWriting {

    private static final Logger log = LoggerFactory.getLogger(PeopleWriting.class);
    private static final int MOST_ATTEMPTS = 10;

    private final StaffMembers members;
    private final MembersSaving saving;
    private final RosterUpdate update;
    private final SeatVacating seats;
    private final Clock clock;

    PeopleWriting(StaffMembers members, MembersSaving saving, RosterUpdate update, SeatVacating seats, Clock clock) {
        this.members = members;
        this.saving = saving;
        this.update = update;
        this.seats = seats;
        this.clock = clock;
    }

    /** Answers the changes that the roster no longer takes: a number or an address has become somebody else's. */
    List<RosterChange> write(List<RosterChange> page) {
        var overtaken = new ArrayList<RosterChange>();
        var waiting = page;
        for (int attempt = 1; !waiting.isEmpty(); attempt++) {
            if (attempt > MOST_ATTEMPTS) {
                throw new OptimisticLockingFailureException(
                        waiting.size() + " people are saved by others all the time");
            }
            waiting = writeOnce(waiting, overtaken);
        }
        return overtaken;
    }

    /** Answers those to be tried again; what is stored already is found so, and left alone. */
    private List<RosterChange> writeOnce(List<RosterChange> page, List<RosterChange> overtaken) {
        var known = known(page);
        var seated = seats.seatedPeople();
        var joining = new LinkedHashMap<RosterChange, StaffMember>();
        var changed = new LinkedHashMap<RosterChange, StaffMember>();
        for (var change : page) {
            var member = known.get(change.key());
            if (member == null && change.person() != null) {
                joining.put(change, update.join(change.theirEntry()));
            } else if (member != null) {
                try {
                    if (bring(member, change, seated)) {
                        changed.put(change, member);
                    }
                } catch (InvalidInput noLonger) {
                    overtaken.add(told(change, noLonger));
                }
            }
        }
        var again = new ArrayList<RosterChange>();
        if (!joining.isEmpty() && !insertAll(joining.values())) {
            joining.keySet().forEach(change -> writeAlone(change, again, overtaken));
        }
        if (!changed.isEmpty()) {
            saveAll(changed, again, overtaken);
        }
        return again;
    }

    private Map<String, StaffMember> known(List<RosterChange> page) {
        return members.findByStaffNumberIn(page.stream().map(RosterChange::key).toList()).stream()
                .collect(Collectors.toMap(StaffMember::staffNumber, Function.identity()));
    }

    private boolean insertAll(Collection<StaffMember> joining) {
        try {
            members.insert(joining);
            return true;
        } catch (DuplicateKeyException some) {
            return false;
        }
    }

    private void saveAll(
            Map<RosterChange, StaffMember> changed, List<RosterChange> again, List<RosterChange> overtaken) {
        try {
            if (saving.saveAll(List.copyOf(changed.values())) < changed.size()) {
                again.addAll(changed.keySet());
            }
        } catch (DuplicateKeyException some) {
            changed.keySet().forEach(change -> writeAlone(change, again, overtaken));
        }
    }

    private void writeAlone(RosterChange change, List<RosterChange> again, List<RosterChange> overtaken) {
        try {
            var member = known(List.of(change)).get(change.key());
            if (member == null) {
                members.insert(List.of(update.join(change.theirEntry())));
            } else if (bring(member, change, seats.seatedPeople())) {
                members.save(member);
            }
        } catch (OptimisticLockingFailureException meanwhile) {
            again.add(change);
        } catch (DuplicateKeyException | InvalidInput noLonger) {
            overtaken.add(told(change, noLonger));
        }
    }

    /** Whether there is something to save. */
    private boolean bring(StaffMember member, RosterChange change, Set<String> seated) {
        var formerUnit = member.unitOn(LocalDate.now(clock));
        boolean changed = change.person() == null ? update.leave(member) : update.bring(member, change.theirEntry());
        if (changed && seated.contains(member.personId())) {
            leaveSeats(member, formerUnit);
        }
        return changed;
    }

    /** Also those they act in for somebody else, which no file speaks of. */
    private void leaveSeats(StaffMember member, Optional<String> formerUnit) {
        var today = EffectiveDay.now(clock);
        var lastDay = member.employedTo();
        if (lastDay.isPresent()) {
            seats.left(member.personId(), today.at(lastDay.get().plusDays(1)));
        } else if (!member.unitOn(today.day()).equals(formerUnit)) {
            formerUnit.ifPresent(unitId -> seats.moved(member.personId(), unitId, today));
        }
    }

    private static RosterChange told(RosterChange change, RuntimeException reason) {
        log.warn(
                "Change {} can no longer be applied ({})",
                change.id(),
                reason.getClass().getSimpleName());
        return change;
    }
}
