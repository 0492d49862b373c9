package vn.neuguong.endtoend.chaos.faults;

import java.time.Duration;

/**
 * A fault, and when it is due.
 *
 * @param at after the faults begin
 * @param lasting how long its cause is kept up; what it leads to may last longer
 */
public record PlannedFault(Duration at, Duration lasting, Fault fault) {

    @Override
    public String toString() {
        return "%6.1f s  %-34s for %4.1f s  %s"
                .formatted(at.toMillis() / 1000.0, fault.kind(), lasting.toMillis() / 1000.0, fault);
    }
}
