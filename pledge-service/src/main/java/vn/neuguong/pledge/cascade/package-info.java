/** How a launched programme goes down the tree: each unit plans, reports, coordinates and launches it, with evidence. */
@NullMarked
package vn.neuguong.pledge.cascade;

import org.jspecify.annotations.NullMarked;
