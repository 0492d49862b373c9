/** Events stored inside the document that raised them, and the relay that brings them to Kafka. */
@NullMarked
package vn.neuguong.messaging.outbox;

import org.jspecify.annotations.NullMarked;
