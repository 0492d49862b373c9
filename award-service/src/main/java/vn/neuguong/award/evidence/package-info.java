/** What programmes, pledges and inspections have come to, as far as the monthly lists judge by it. */
@NullMarked
package vn.neuguong.award.evidence;

import org.jspecify.annotations.NullMarked;
