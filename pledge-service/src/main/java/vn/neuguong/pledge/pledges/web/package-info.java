/** The page a person signs on and the pledge as a document. */
@NullMarked
package vn.neuguong.pledge.pledges.web;

import org.jspecify.annotations.NullMarked;
