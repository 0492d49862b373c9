/** How far a programme has come: who was invited, has signed, is acknowledged, is in force. */
@NullMarked
package vn.neuguong.pledge.coverage;

import org.jspecify.annotations.NullMarked;
