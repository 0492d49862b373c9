/** What stands between the services and what they need, and lets it go wrong: a TCP proxy and a mail gate. */
@NullMarked
package vn.neuguong.endtoend.chaos.proxies;

import org.jspecify.annotations.NullMarked;
