/** Holds the words of pages and answers to one promise: whatever is said in one language is said in the other. */
@NullMarked
package vn.neuguong.testing.messages;

import org.jspecify.annotations.NullMarked;
