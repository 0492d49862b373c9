/** What every owner of obligations shares: task events, announcements, and the personal links that open tasks. */
@NullMarked
package vn.neuguong.defaults.tasks;

import org.jspecify.annotations.NullMarked;
