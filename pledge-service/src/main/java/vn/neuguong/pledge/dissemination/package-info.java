/** How people are told of a programme: activities of units, who took part, who has read the handbook, what is printed. */
@NullMarked
package vn.neuguong.pledge.dissemination;

import org.jspecify.annotations.NullMarked;
