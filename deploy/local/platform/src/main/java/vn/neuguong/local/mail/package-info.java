/** The mail server of one machine: takes every mail, keeps it on disk and shows it on an inbox page. */
@NullMarked
package vn.neuguong.local.mail;

import org.jspecify.annotations.NullMarked;
