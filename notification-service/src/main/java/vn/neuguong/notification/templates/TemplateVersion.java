package vn.neuguong.notification.templates;

/**
 * Identifies the exact wording of a mail for ever: a published version is never changed, only followed by the next.
 *
 * @param id kind, occasion and language: {@code pledge.sign.opened.vi}
 */
public record TemplateVersion(String id, int version) {}
