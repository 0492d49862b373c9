/** The HTTP interface of the coverage figures. */
@NullMarked
package vn.neuguong.pledge.coverage.web;

import org.jspecify.annotations.NullMarked;
