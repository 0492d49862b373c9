/** The contracts of all services side by side: with the catalogue of topics, with earlier releases, with a stranger. */
@NullMarked
package vn.neuguong.endtoend.contracts;

import org.jspecify.annotations.NullMarked;
