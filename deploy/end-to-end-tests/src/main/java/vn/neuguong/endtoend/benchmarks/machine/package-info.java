/** What the cases run on: a broker and a database of their own, services and bare pipelines as processes. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
