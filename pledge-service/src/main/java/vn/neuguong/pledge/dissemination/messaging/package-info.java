/** The dissemination events as they are published, and the reading tasks that follow from them. */
@NullMarked
package vn.neuguong.pledge.dissemination.messaging;

import org.jspecify.annotations.NullMarked;
