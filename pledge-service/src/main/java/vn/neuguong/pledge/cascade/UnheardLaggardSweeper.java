package vn.neuguong.pledge.cascade;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.programmes.Programmes;

/** No unit stays late without the level above hearing of it. */
@Component
class UnheardLaggardSweeper {

    private static final Logger log = LoggerFactory.getLogger(UnheardLaggardSweeper.class);

    private final Programmes programmes;
    private final Escalating escalating;

    UnheardLaggardSweeper(Programmes programmes, Escalating escalating) {
        this.programmes = programmes;
        this.escalating = escalating;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void escalate() {
        for (var programme : programmes.findRunning()) {
            try {
                escalating.escalate(programme);
            } catch (RuntimeException failure) {
                log.warn("Laggards of {} could not be told of; the next round tries again", programme.id(), failure);
            }
        }
    }
}
