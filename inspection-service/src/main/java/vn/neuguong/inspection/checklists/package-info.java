/** Checklists as versioned data: what an inspection asks, which clause each question checks, and how answers score. */
@NullMarked
package vn.neuguong.inspection.checklists;

import org.jspecify.annotations.NullMarked;
