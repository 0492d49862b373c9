/** What every feature of the service shares and none of them owns. */
@NullMarked
package vn.neuguong.pledge.system;

import org.jspecify.annotations.NullMarked;
