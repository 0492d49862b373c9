package vn.neuguong.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.templates.TemplateVersion;

/**
 * One time a mail was handed to the mail server, stored before the first byte is sent.
 *
 * @param serverReply what the mail server answered, or why there is no answer; absent while it is under way, and for
 *     ever when this service died meanwhile
 */
public record Attempt(
        Instant startedAt,
        TemplateVersion template,
        String dataSha256,
        @Nullable Instant endedAt,
        @Nullable String serverReply) {

    static Attempt started(Instant at, TemplateVersion template, String dataSha256) {
        return new Attempt(at, template, dataSha256, null, null);
    }

    Attempt answered(Instant at, String reply) {
        return new Attempt(startedAt, template, dataSha256, at, reply);
    }
}
