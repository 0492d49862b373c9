/** The pledge service: who works where, what they are asked to sign, and what they signed. */
@NullMarked
package vn.neuguong.pledge;

import org.jspecify.annotations.NullMarked;
