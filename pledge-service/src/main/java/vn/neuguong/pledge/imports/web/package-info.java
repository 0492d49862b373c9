/** The interface and the page through which personnel departments import the roster. */
@NullMarked
package vn.neuguong.pledge.imports.web;

import org.jspecify.annotations.NullMarked;
