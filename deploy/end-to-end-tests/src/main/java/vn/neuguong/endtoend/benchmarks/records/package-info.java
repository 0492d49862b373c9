/** The records of the benchmarks, made by hand in the form the services publish. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.records;

import org.jspecify.annotations.NullMarked;
