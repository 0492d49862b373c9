package vn.neuguong.pledge.pledges;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day every pledge is in step with roster, seats and calendar. However many instances there are, one of them goes
 * the round; when it dies, another goes on from where it was last seen, within minutes.
 */
@Component
class DriftSweeper {

    /** Many times what one page takes. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(DriftSweeper.class);

    private final DriftWalk drift;
    private final DriftRounds rounds;
    private final Clock clock;
    private final MachineTime machineTime;

    DriftSweeper(DriftWalk drift, DriftRounds rounds, Clock clock, MachineTime machineTime) {
        this.drift = drift;
        this.rounds = rounds;
        this.clock = clock;
        this.machineTime = machineTime;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "${neuguong.pledges.first-round-after:PT2M}")
    void sweep() {
        try {
            toGo(LocalDate.now(clock)).ifPresent(this::go);
        } catch (OptimisticLockingFailureException | DuplicateKeyException taken) {
            log.debug("Another instance goes today's round");
        }
    }

    /** What was begun is finished first, also when it is of the day before. */
    private Optional<DriftRound> toGo(LocalDate today) {
        var known = rounds.findById(DriftRound.THE_ONE);
        if (known.isEmpty()) {
            return Optional.of(DriftRound.first(today));
        }
        var last = known.get();
        if (last.isHeldAt(machineTime.now())) {
            return Optional.empty();
        }
        if (last.toGo().isPresent()) {
            return known;
        }
        return last.day().isBefore(today) ? Optional.of(last.next(today)) : Optional.empty();
    }

    private void go(DriftRound round) {
        var held = rounds.save(round.heldUntil(machineTime.now().plus(LEASE)));
        var steps = drift.begin();
        for (var place = held.toGo(); place.isPresent(); place = held.toGo()) {
            var next = steps.stepAt(place.get());
            held = rounds.save(
                    next.isPresent() ? held.at(next.get(), machineTime.now().plus(LEASE)) : held.over());
        }
        log.info("All pledges are in step as of {}", held.day());
    }
}
