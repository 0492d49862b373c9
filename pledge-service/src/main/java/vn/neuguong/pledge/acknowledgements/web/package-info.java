/** The page a head or a union acknowledges pledges on, many at a time. */
@NullMarked
package vn.neuguong.pledge.acknowledgements.web;

import org.jspecify.annotations.NullMarked;
