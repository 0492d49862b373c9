package vn.neuguong.notification.templates;

/**
 * A mail as its reader sees it, with the proof of how it came about.
 *
 * @param subject one line, free of control characters
 * @param dataSha256 fingerprint of the data, which itself is not kept because it holds a name and a secret link
 */
public record RenderedMail(TemplateVersion template, String dataSha256, String subject, String text, String html) {}
