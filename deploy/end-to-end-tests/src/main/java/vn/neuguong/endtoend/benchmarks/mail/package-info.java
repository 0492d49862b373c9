/** Mail from the event that asks for it to the mail server's answer, beside a bare loop over Jakarta Mail. */
@NullMarked
package vn.neuguong.endtoend.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
