/** The embedded database of one machine and of the tests: indexes that serve and writes that last. */
@NullMarked
package vn.neuguong.local.mongo;

import org.jspecify.annotations.NullMarked;
