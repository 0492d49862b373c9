/** Faults injected into the running system by a seeded schedule, and the checker of what must hold after them. */
@NullMarked
package vn.neuguong.endtoend.chaos;

import org.jspecify.annotations.NullMarked;
