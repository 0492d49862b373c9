/** The written rules of recognition: versioned data, and the integer arithmetic that applies them. */
@NullMarked
package vn.neuguong.award.rules;

import org.jspecify.annotations.NullMarked;
