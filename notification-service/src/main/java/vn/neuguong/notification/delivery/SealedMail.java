package vn.neuguong.notification.delivery;

import vn.neuguong.notification.providers.OutgoingMail;

/**
 * A written mail in its envelope.
 *
 * @param recipient digest of the address it goes to
 */
record SealedMail(PreparedMail mail, OutgoingMail envelope, String recipient) {}
