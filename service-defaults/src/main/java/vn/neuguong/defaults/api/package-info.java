/** The manners of the JSON APIs: entity tags, pages by cursor, repeated calls, and their description as OpenAPI. */
@NullMarked
package vn.neuguong.defaults.api;

import org.jspecify.annotations.NullMarked;
