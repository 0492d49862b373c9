/** PDF documents from XHTML templates, with Vietnamese type embedded. */
@NullMarked
package vn.neuguong.defaults.documents;

import org.jspecify.annotations.NullMarked;
