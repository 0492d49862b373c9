/** The business clock every service reads, movable only in the local profile. */
@NullMarked
package vn.neuguong.defaults.clock;

import org.jspecify.annotations.NullMarked;
