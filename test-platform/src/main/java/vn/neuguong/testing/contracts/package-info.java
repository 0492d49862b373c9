/** Holds producers and consumers of events to the contracts other teams build on. */
@NullMarked
package vn.neuguong.testing.contracts;

import org.jspecify.annotations.NullMarked;
