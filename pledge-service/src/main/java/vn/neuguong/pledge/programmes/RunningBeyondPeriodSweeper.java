package vn.neuguong.pledge.programmes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** No programme runs beyond the last day of its period. */
@Component
class RunningBeyondPeriodSweeper {

    private static final Logger log = LoggerFactory.getLogger(RunningBeyondPeriodSweeper.class);

    private final Programmes programmes;
    private final Ending ending;

    RunningBeyondPeriodSweeper(Programmes programmes, Ending ending) {
        this.programmes = programmes;
        this.ending = ending;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void endWhatIsOver() {
        for (var running : programmes.findRunning()) {
            try {
                ending.endIfOver(running.id());
            } catch (RuntimeException failure) {
                log.warn("Programme {} could not be ended; the next round tries again", running.id(), failure);
            }
        }
    }
}
