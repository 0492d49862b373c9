/** Decides by comparing sets, from what is left behind, whether a chaos run kept every promise. */
@NullMarked
package vn.neuguong.endtoend.chaos.checker;

import org.jspecify.annotations.NullMarked;
