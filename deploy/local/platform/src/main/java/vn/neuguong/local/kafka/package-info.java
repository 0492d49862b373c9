/** The Kafka broker of one machine and the topics every deployment has. */
@NullMarked
package vn.neuguong.local.kafka;

import org.jspecify.annotations.NullMarked;
