/** Carries the trace of a request into the events it raises. */
@NullMarked
package vn.neuguong.defaults.telemetry;

import org.jspecify.annotations.NullMarked;
