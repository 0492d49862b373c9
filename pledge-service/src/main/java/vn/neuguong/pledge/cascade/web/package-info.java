/** The page a unit records its steps on, and the board its upper levels follow it on. */
@NullMarked
package vn.neuguong.pledge.cascade.web;

import org.jspecify.annotations.NullMarked;
