/** The HTTP interface clause sets are read and written with. */
@NullMarked
package vn.neuguong.pledge.clauses.web;

import org.jspecify.annotations.NullMarked;
