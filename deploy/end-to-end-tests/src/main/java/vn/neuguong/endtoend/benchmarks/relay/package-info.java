/** The outbox and its relay beside a bare writer with a batched producer. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.relay;

import org.jspecify.annotations.NullMarked;
