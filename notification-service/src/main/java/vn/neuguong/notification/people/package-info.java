/** Who can be written to: names, addresses and languages from the roster, forgotten on request. */
@NullMarked
package vn.neuguong.notification.people;

import org.jspecify.annotations.NullMarked;
