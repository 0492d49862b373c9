/** The roster over HTTP, for the systems of the personnel department. */
@NullMarked
package vn.neuguong.pledge.roster.web;

import org.jspecify.annotations.NullMarked;
