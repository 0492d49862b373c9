/** The papers and pictures that prove what units have done: recognised, limited, kept, handed out, and swept when nothing names them. */
@NullMarked
package vn.neuguong.pledge.evidence;

import org.jspecify.annotations.NullMarked;
