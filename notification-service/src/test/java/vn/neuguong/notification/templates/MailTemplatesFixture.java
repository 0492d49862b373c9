package vn.neuguong.notification.templates;

import java.time.Clock;

/** The mails of this service for tests of other features. */
public final class MailTemplatesFixture {

    private MailTemplatesFixture() {}

    public static MailTemplates templates(Clock clock) {
        return new MailTemplates(new WordingLibrary(), clock);
    }

    public static MailPreviews previews(Clock clock) {
        var library = new WordingLibrary();
        return new MailPreviews(library, new MailTemplates(library, clock));
    }
}
