/** The services beside bare pipelines that make the same writes and records without framework or guarantee. */
@NullMarked
package vn.neuguong.endtoend.benchmarks;

import org.jspecify.annotations.NullMarked;
