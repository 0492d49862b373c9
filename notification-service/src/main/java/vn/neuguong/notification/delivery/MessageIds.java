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
        return "<" + UUID.nameUUIDFromBytes(deliveryId.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }
}
