package vn.neuguong.defaults.api;

import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * Entity tags of resources that are one document each: not of answers that add names or figures from elsewhere, which
 * may change or be erased while the document stays as it is. Answer with {@code
 * ResponseEntity.ok().eTag(ETags.of(document)).body(…)}: Spring turns a matching {@code If-None-Match} into 304. For
 * changes see {@link IfMatch}.
 */
public final class ETags {

    private ETags() {}

    /** The strong tag of the document as it was loaded or has just been saved. */
    public static String of(OutboxDocument document) {
        return "\"" + document.revision() + "\"";
    }
}
