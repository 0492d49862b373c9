/** Reading CloudEvents in batches: typed handlers, sequence guards, back-off and dead letters. */
@NullMarked
package vn.neuguong.messaging.consumption;

import org.jspecify.annotations.NullMarked;
