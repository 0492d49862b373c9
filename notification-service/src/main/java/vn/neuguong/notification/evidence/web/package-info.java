/** The evidence as an API and as pages for operators, and the previews of all mails beside it. */
@NullMarked
package vn.neuguong.notification.evidence.web;

import org.jspecify.annotations.NullMarked;
