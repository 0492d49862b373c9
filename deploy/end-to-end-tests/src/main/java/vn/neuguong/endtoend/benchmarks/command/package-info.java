/** From a person's command in one service to the start of a handler in another. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.command;

import org.jspecify.annotations.NullMarked;
