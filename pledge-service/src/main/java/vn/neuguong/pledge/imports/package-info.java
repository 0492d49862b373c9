/** The import that keeps the roster up to date from files: checked and shown first, applied when somebody confirms it. */
@NullMarked
package vn.neuguong.pledge.imports;

import org.jspecify.annotations.NullMarked;
