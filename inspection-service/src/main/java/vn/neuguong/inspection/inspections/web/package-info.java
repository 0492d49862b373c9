/** The checklist page behind a task link, and the list of inspections for other machines. */
@NullMarked
package vn.neuguong.inspection.inspections.web;

import org.jspecify.annotations.NullMarked;
