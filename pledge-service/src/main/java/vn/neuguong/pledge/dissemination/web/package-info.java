/** The interface of the activities, the page somebody confirms having read on, and the printable clause sets. */
@NullMarked
package vn.neuguong.pledge.dissemination.web;

import org.jspecify.annotations.NullMarked;
