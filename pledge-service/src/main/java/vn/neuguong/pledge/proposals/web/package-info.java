/** The interface and the pages proposals are made, read and decided on. */
@NullMarked
package vn.neuguong.pledge.proposals.web;

import org.jspecify.annotations.NullMarked;
