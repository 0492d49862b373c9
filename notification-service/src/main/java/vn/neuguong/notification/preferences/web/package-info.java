/** The page and the one click by which mails of a kind are refused, and wanted again. */
@NullMarked
package vn.neuguong.notification.preferences.web;

import org.jspecify.annotations.NullMarked;
