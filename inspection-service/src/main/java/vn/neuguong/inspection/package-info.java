/** The inspection service: schools look at their own conduct and account for it with a scored checklist. */
@NullMarked
package vn.neuguong.inspection;

import org.jspecify.annotations.NullMarked;
