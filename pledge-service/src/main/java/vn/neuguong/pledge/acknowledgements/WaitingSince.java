package vn.neuguong.pledge.acknowledgements;

import java.time.Instant;

/**
 * A pledge that joins a queue.
 *
 * @param dueAt until when it was to be signed: nobody collects beyond that
 */
record WaitingSince(String pledgeId, Instant dueAt) {}
