package vn.neuguong.notification.delivery;

import java.util.Locale;
import vn.neuguong.notification.providers.OutgoingMail;

/**
 * A written mail in its envelope.
 *
 * @param recipient digest of the address it goes to
 */
record SealedMail(PreparedMail mail, OutgoingMail envelope, String recipient) {

    /** The part of the address behind the @. */
    String domain() {
        var address = envelope.recipient();
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
