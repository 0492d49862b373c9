package vn.neuguong.notification.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The real time, for leases and turns: moving the business clock must never end a lease. */
@Component
class MachineTime {

    private final InstantSource source = InstantSource.system();

    Instant now() {
        return source.instant();
    }
}
