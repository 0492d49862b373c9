/** The people of a chaos run: who they are, what they do, and what they were told was accepted. */
@NullMarked
package vn.neuguong.endtoend.chaos.workload;

import org.jspecify.annotations.NullMarked;
