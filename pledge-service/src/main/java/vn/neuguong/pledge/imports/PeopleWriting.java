package vn.neuguong.pledge.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.SeatVacating;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembers;

/**
 * Writes people, some hundred at a time: who is new in one write, everybody else as a document of their own, several at
 * a time. Whoever was saved by somebody else meanwhile (the relay, an official) is read and brought up to date again.
 */
@Component
class PeopleWriting implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PeopleWriting.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_ATTEMPTS = 10;

    private final StaffMembers members;
    private final RosterUpdate update;
    private final SeatVacating seats;
    private final Clock clock;
    private final ExecutorService hands = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("roster-import-", 0).factory());

    PeopleWriting(StaffMembers members, RosterUpdate update, SeatVacating seats, Clock clock) {
        this.members = members;
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

    /** Answers those to be tried again. */
    private List<RosterChange> writeOnce(List<RosterChange> page, List<RosterChange> overtaken) {
        var known = known(page);
        var seated = seats.seatedPeople();
        var joining = new LinkedHashMap<RosterChange, StaffMember>();
        var writes = new ArrayList<Callable<Outcome>>();
        for (var change : page) {
            var member = known.get(change.key());
            if (member != null) {
                writes.add(() -> save(change, member, seated));
            } else if (change.person() != null) {
                joining.put(change, update.join(change.theirEntry()));
            }
        }
        if (!joining.isEmpty() && !insertAll(joining)) {
            joining.keySet().forEach(change -> writes.add(() -> insertAlone(change)));
        }
        var again = new ArrayList<RosterChange>();
        for (var outcome : inParallel(writes)) {
            switch (outcome.result()) {
                case DONE -> {}
                case CONFLICT -> again.add(outcome.change());
                case OVERTAKEN -> overtaken.add(outcome.change());
            }
        }
        return again;
    }

    private Map<String, StaffMember> known(List<RosterChange> page) {
        return members.findByStaffNumberIn(page.stream().map(RosterChange::key).toList()).stream()
                .collect(Collectors.toMap(StaffMember::staffNumber, Function.identity()));
    }

    private boolean insertAll(Map<RosterChange, StaffMember> joining) {
        try {
            members.insert(joining.values());
            return true;
        } catch (DuplicateKeyException some) {
            return false;
        }
    }

    private Outcome insertAlone(RosterChange change) {
        if (!members.findByStaffNumberIn(List.of(change.key())).isEmpty()) {
            return new Outcome(change, Result.CONFLICT);
        }
        try {
            members.insert(List.of(update.join(change.theirEntry())));
            return new Outcome(change, Result.DONE);
        } catch (DuplicateKeyException taken) {
            return overtaken(change, taken);
        }
    }

    private Outcome save(RosterChange change, StaffMember member, Set<String> seated) {
        try {
            var formerUnit = member.unitOn(LocalDate.now(clock));
            boolean changed =
                    change.person() == null ? update.leave(member) : update.bring(member, change.theirEntry());
            if (changed) {
                if (seated.contains(member.personId())) {
                    leaveSeats(member, formerUnit);
                }
                members.save(member);
            }
            return new Outcome(change, Result.DONE);
        } catch (OptimisticLockingFailureException meanwhile) {
            return new Outcome(change, Result.CONFLICT);
        } catch (DuplicateKeyException | InvalidInput taken) {
            return overtaken(change, taken);
        }
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

    private static Outcome overtaken(RosterChange change, RuntimeException reason) {
        log.warn(
                "Change {} can no longer be applied ({})",
                change.id(),
                reason.getClass().getSimpleName());
        return new Outcome(change, Result.OVERTAKEN);
    }

    private List<Outcome> inParallel(List<Callable<Outcome>> writes) {
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var write : hands.invokeAll(writes)) {
                outcomes.add(write.get());
            }
            return outcomes;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The service is stopping");
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException unexpected -> throw unexpected;
                case Error fatal -> throw fatal;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }

    private record Outcome(RosterChange change, Result result) {}

    private enum Result {
        /** The roster says what the change says. */
        DONE,
        /** Somebody else saved the member meanwhile. */
        CONFLICT,
        /** The roster no longer takes it. */
        OVERTAKEN
    }
}
