/** Carries out an API call with an {@code Idempotency-Key} once and answers each repetition as it answered the first. */
@NullMarked
package vn.neuguong.defaults.idempotency;

import org.jspecify.annotations.NullMarked;
