/** What operations see of messaging and can do about it: the actuator endpoint {@code messaging} and what it rests on. */
@NullMarked
package vn.neuguong.messaging.operations;

import org.jspecify.annotations.NullMarked;
