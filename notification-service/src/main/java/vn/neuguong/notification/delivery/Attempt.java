package vn.neuguong.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.templates.MailProof;
import vn.neuguong.notification.templates.TemplateVersion;

/**
 * One time a mail was handed to a mail server, stored before the first byte is sent.
 *
 * @param provider which mail server
 * @param recipient digest of the address it was sent to; gone once the recipient was erased
 * @param domain of that address, which the figures go by
 * @param dataSha256 fingerprint of all data the mail was written with ({@link MailProof})
 * @param data that of it which is not personal, with the salt; gone once the recipient was erased
 * @param result absent while it is under way, and for ever when this service died meanwhile
 * @param serverReply what the mail server answered, or why there is no answer
 */
public record Attempt(
        Instant startedAt,
        String provider,
        @Nullable String recipient,
        @Nullable String domain,
        TemplateVersion template,
        String dataSha256,
        @Nullable String data,
        @Nullable Instant endedAt,
        @Nullable Result result,
        @Nullable String serverReply) {

    /** How an attempt ended. */
    public enum Result {
        /** The server took the mail. */
        ACCEPTED,
        /** It may be tried again. */
        REFUSED_FOR_NOW,
        /** It may not. */
        REFUSED_FOR_GOOD,
        /** The server was in trouble, or in no mood for any mail of ours: nothing is held against this one. */
        PROVIDER_IN_TROUBLE,
        /** The server was lost after the last byte: it may have taken the mail. */
        UNKNOWN
    }

    static Attempt started(Instant at, String provider, String recipient, String domain, Letter letter) {
        return new Attempt(
                at,
                provider,
                recipient,
                domain,
                letter.template(),
                letter.proof().sha256(),
                letter.proof().data(),
                null,
                null,
                null);
    }

    Attempt ended(Instant at, Result how, String reply) {
        return new Attempt(startedAt, provider, recipient, domain, template, dataSha256, data, at, how, reply);
    }

    /** Whether the server may have the mail without our knowing. */
    boolean isUndecided() {
        return result == null || result == Result.UNKNOWN;
    }
}
