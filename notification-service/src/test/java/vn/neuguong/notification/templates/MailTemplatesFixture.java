package vn.neuguong.notification.templates;

import java.time.Clock;

/** The mails of this service for tests of other features. */
public final class MailTemplatesFixture {

    private MailTemplatesFixture() {}

    /** As it is described on the class path. */
    public static MailKind kind(String id) {
        return new WordingLibrary().kind(id).orElseThrow();
    }

    public static MailTemplates templates(Clock clock) {
        return new MailTemplates(new WordingLibrary(), clock);
    }

    public static MailPreviews previews(Clock clock) {
        var library = new WordingLibrary();
        return new MailPreviews(library, new MailTemplates(library, clock));
    }
}
