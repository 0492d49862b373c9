package vn.neuguong.pledge.pledges;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Once a day, and after each start, every pledge is in step with roster, seats and calendar, whatever event was missed
 * and whatever changes without one. Several instances may do it at once: they only look, where nothing is to be done.
 */
@Component
class DriftSweeper {

    private static final Logger log = LoggerFactory.getLogger(DriftSweeper.class);

    private final Following following;
    private final SeatFollowing seats;
    private final Clock clock;
    private volatile @Nullable LocalDate sweptOn;

    DriftSweeper(Following following, SeatFollowing seats, Clock clock) {
        this.following = following;
        this.seats = seats;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void sweep() {
        var today = LocalDate.now(clock);
        if (!today.equals(sweptOn)) {
            following.followEverything();
            seats.followEverything();
            sweptOn = today;
            log.info("All pledges are in step as of {}", today);
        }
    }
}
