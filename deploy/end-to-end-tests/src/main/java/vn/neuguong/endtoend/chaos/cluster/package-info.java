/** The processes of a chaos run: two instances of each service, killed, suspended and brought back. */
@NullMarked
package vn.neuguong.endtoend.chaos.cluster;

import org.jspecify.annotations.NullMarked;
