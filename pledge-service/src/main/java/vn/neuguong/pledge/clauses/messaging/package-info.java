/** Clause sets as the other services hear of them. */
@NullMarked
package vn.neuguong.pledge.clauses.messaging;

import org.jspecify.annotations.NullMarked;
