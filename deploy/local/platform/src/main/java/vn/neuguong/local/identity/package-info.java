/** The OAuth2 issuer of one machine: tokens for machine clients, and nothing for people. */
@NullMarked
package vn.neuguong.local.identity;

import org.jspecify.annotations.NullMarked;
