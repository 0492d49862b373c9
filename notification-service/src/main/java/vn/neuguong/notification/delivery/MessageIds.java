package vn.neuguong.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Message-IDs that follow from the delivery alone, so that a repeated mail is recognised as the same one. */
@Component
class MessageIds {

    private final String domain;

    MessageIds(Sender sender) {
        this.domain = sender.domain();
    }

    String of(String deliveryId) {
        return of(UUID.nameUUIDFromBytes(deliveryId.getBytes(StandardCharsets.UTF_8)));
    }

    String of(UUID mail) {
        return "<" + mail + "@" + domain + ">";
    }

    /** What tells the mail from all others in its Message-ID. */
    UUID uuidIn(String messageId) {
        return UUID.fromString(messageId.substring(1, messageId.indexOf('@')));
    }
}
