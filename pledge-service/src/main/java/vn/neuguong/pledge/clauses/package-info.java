/** The versioned clause sets people pledge to keep; a version, once stored, never changes. */
@NullMarked
package vn.neuguong.pledge.clauses;

import org.jspecify.annotations.NullMarked;
