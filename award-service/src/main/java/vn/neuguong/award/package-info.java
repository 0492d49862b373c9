/** Turns pledges and inspections into monthly lists, recognitions and certificates. */
@NullMarked
package vn.neuguong.award;

import org.jspecify.annotations.NullMarked;
