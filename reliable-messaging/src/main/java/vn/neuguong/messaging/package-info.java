/** Wires the outbox and the consumption side into a Spring Boot application. */
@NullMarked
package vn.neuguong.messaging;

import org.jspecify.annotations.NullMarked;
