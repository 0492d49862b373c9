/** How many mails ended how in each hour, by kind, domain and provider, kept while it happens. */
@NullMarked
package vn.neuguong.notification.figures;

import org.jspecify.annotations.NullMarked;
