/** The reusable test that every handler of a service is idempotent, whatever a broker and a crash can do to it. */
@NullMarked
package vn.neuguong.testing.replay;

import org.jspecify.annotations.NullMarked;
