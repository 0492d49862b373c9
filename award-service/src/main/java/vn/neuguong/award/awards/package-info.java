/** Recognitions granted to collectives, and their certificates. */
@NullMarked
package vn.neuguong.award.awards;

import org.jspecify.annotations.NullMarked;
