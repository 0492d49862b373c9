/** The coverage board with its exports, and the same figures over HTTP. */
@NullMarked
package vn.neuguong.pledge.coverage.web;

import org.jspecify.annotations.NullMarked;
