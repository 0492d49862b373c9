/** Signs officials in by an e-mailed link and tells the boards below {@code /office} what their seats entitle them to. */
@NullMarked
package vn.neuguong.pledge.offices;

import org.jspecify.annotations.NullMarked;
