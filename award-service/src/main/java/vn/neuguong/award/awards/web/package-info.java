/** Hands out recognitions and certificates. */
@NullMarked
package vn.neuguong.award.awards.web;

import org.jspecify.annotations.NullMarked;
