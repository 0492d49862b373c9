/** What people and units propose to change in the clauses, what came of it, and which version adopted it (S16). */
@NullMarked
package vn.neuguong.pledge.proposals;

import org.jspecify.annotations.NullMarked;
