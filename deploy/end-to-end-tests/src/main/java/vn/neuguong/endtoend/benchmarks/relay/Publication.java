package vn.neuguong.endtoend.benchmarks.relay;

/**
 * How long a backlog took to publish.
 *
 * @param seconds from the start until the last event was acknowledged and settled
 * @param secondsPerEvent of those after the first batch, without what it takes to get going
 */
record Publication(double seconds, double secondsPerEvent) {}
