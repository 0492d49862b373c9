/** Starts, watches and stops the processes behind {@code ./run}. */
@NullMarked
package vn.neuguong.local.launcher;

import org.jspecify.annotations.NullMarked;
