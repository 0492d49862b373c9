/** Indexes declared by features and created at start. */
@NullMarked
package vn.neuguong.defaults.data;

import org.jspecify.annotations.NullMarked;
