package vn.neuguong.notification.templates;

/**
 * A mail as its reader sees it, with the proof of how it came about.
 *
 * @param language of the words, which may be another than the reader's
 * @param subject one line, free of control characters
 */
public record RenderedMail(
        TemplateVersion template, MailProof proof, String language, String subject, String text, String html) {}
