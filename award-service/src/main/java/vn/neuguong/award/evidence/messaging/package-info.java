/** Gathers the evidence from the events of the pledge and inspection services. */
@NullMarked
package vn.neuguong.award.evidence.messaging;

import org.jspecify.annotations.NullMarked;
