/** Shows the monthly lists to the programme office. */
@NullMarked
package vn.neuguong.award.evaluations.web;

import org.jspecify.annotations.NullMarked;
