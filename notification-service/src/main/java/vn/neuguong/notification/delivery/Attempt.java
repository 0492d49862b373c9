package vn.neuguong.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.templates.MailProof;
import vn.neuguong.notification.templates.TemplateVersion;

/**
 * One time a mail was handed to the mail server, stored before the first byte is sent.
 *
 * @param dataSha256 fingerprint of all data the mail was written with ({@link MailProof})
 * @param data that of it which is not personal, with the salt; gone once the recipient was erased
 * @param serverReply what the mail server answered, or why there is no answer; absent while it is under way, and for
 *     ever when this service died meanwhile
 */
public record Attempt(
        Instant startedAt,
        TemplateVersion template,
        String dataSha256,
        @Nullable String data,
        @Nullable Instant endedAt,
        @Nullable String serverReply) {

    static Attempt started(Instant at, Letter letter) {
        return new Attempt(
                at, letter.template(), letter.proof().sha256(), letter.proof().data(), null, null);
    }

    Attempt answered(Instant at, String reply) {
        return new Attempt(startedAt, template, dataSha256, data, at, reply);
    }
}
