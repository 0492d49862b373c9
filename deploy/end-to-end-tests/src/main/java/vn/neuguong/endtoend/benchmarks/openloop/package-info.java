/** Load that keeps its pace whatever the answers do, and the latencies it suffers. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.openloop;

import org.jspecify.annotations.NullMarked;
