package vn.neuguong.notification.daily;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.schedule.SendingHours;

/** Restores: on a working day the clause of the day has been asked for, for everybody who wants it. */
@Component
class DailySweeper {

    private static final Logger LOG = LoggerFactory.getLogger(DailySweeper.class);

    private final DailySending sending;
    private final SendingHours hours;
    private final Clock clock;

    DailySweeper(DailySending sending, SendingHours hours, Clock clock) {
        this.sending = sending;
        this.hours = hours;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${neuguong.daily.sweep-interval:1m}")
    void sendTodays() {
        if (!hours.areOpenAt(clock.instant())) {
            return;
        }
        try {
            sending.send(LocalDate.now(clock));
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            LOG.debug("Another instance asks for the mails of today");
        }
    }
}
