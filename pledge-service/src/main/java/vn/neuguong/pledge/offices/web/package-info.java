/** The sign-in pages, the session cookie and the guard of everything below {@code /office}. */
@NullMarked
package vn.neuguong.pledge.offices.web;

import org.jspecify.annotations.NullMarked;
