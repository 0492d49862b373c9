/** Secrets that are stored as hashes only, and the hash itself. */
@NullMarked
package vn.neuguong.defaults.secrets;

import org.jspecify.annotations.NullMarked;
