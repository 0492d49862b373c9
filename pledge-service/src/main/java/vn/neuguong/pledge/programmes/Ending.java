package vn.neuguong.pledge.programmes;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.Refusal;

/** Ends programmes, at the end of their period or before; what follows for pledges follows from the event. */
@Service
public class Ending {

    private final Programmes programmes;
    private final Clock clock;

    Ending(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Ends the programme before its time; one that is over stays as it is.
     *
     * @throws Refusal if there is none with this id
     * @throws Refusal if it was never launched
     */
    @RetryOnConflict
    public Programme endEarly(String programmeId, String reason) {
        var programme =
                programmes.findById(programmeId).orElseThrow(() -> Refusal.notFound("programme.unknown", programmeId));
        return programme.endEarly(reason, clock.instant()) ? programmes.save(programme) : programme;
    }

    /** Ends the programme if its period is over. */
    @RetryOnConflict
    public void endIfOver(String programmeId) {
        programmes
                .findById(programmeId)
                .filter(programme -> programme.endIfOver(LocalDate.now(clock), clock.instant()))
                .ifPresent(programmes::save);
    }
}
