/** Turns a closed monthly list into a recognition, and publishes it. */
@NullMarked
package vn.neuguong.award.awards.messaging;

import org.jspecify.annotations.NullMarked;
