/** What goes wrong in a chaos run, when, and how it is brought about. */
@NullMarked
package vn.neuguong.endtoend.chaos.faults;

import org.jspecify.annotations.NullMarked;
