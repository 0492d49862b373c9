/** The figures as a file for programs and as a page for people. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.report;

import org.jspecify.annotations.NullMarked;
