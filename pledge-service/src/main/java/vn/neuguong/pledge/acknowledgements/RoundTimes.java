package vn.neuguong.pledge.acknowledgements;

import java.time.Duration;

/**
 * How a round runs.
 *
 * @param collecting from the first pledge that waits to the task
 * @param toAcknowledge from the task to its due date
 */
record RoundTimes(Duration collecting, Duration toAcknowledge) {}
