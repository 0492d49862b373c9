/** The pledge events that fill and empty the queues of the seats. */
@NullMarked
package vn.neuguong.pledge.acknowledgements.messaging;

import org.jspecify.annotations.NullMarked;
