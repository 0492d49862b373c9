/** Security, error answers and the common look of all pages and APIs. */
@NullMarked
package vn.neuguong.defaults.web;

import org.jspecify.annotations.NullMarked;
