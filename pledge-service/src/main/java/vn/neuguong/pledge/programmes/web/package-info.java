/** The HTTP interface programme administrators draft and launch with. */
@NullMarked
package vn.neuguong.pledge.programmes.web;

import org.jspecify.annotations.NullMarked;
