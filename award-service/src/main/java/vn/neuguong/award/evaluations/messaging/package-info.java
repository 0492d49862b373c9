/** Publishes the closing of monthly lists. */
@NullMarked
package vn.neuguong.award.evaluations.messaging;

import org.jspecify.annotations.NullMarked;
