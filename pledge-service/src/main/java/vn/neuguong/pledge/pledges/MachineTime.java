package vn.neuguong.pledge.pledges;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The real time, for who holds what: moving the business clock must never take work from somebody's hands. */
@Component
class MachineTime {

    private final InstantSource source = InstantSource.system();

    Instant now() {
        return source.instant();
    }
}
