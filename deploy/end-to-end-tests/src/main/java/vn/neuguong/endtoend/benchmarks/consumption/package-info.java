/** The services' projections beside a bare consumer that makes the same writes in bulk. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.consumption;

import org.jspecify.annotations.NullMarked;
