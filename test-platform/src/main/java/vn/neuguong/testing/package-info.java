/** What integration tests stand on: a real broker, a database server, tokens, and the architecture rules. */
@NullMarked
package vn.neuguong.testing;

import org.jspecify.annotations.NullMarked;
