/** What inspections read from programmes, and how their own events leave the service. */
@NullMarked
package vn.neuguong.inspection.inspections.messaging;

import org.jspecify.annotations.NullMarked;
