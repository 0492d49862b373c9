/** Self-inspections (S8): opened for every school of a launched programme, answered once, scored for ever. */
@NullMarked
package vn.neuguong.inspection.inspections;

import org.jspecify.annotations.NullMarked;
