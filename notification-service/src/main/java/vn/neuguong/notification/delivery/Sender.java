package vn.neuguong.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Who all mails come from. */
@Component
class Sender {

    private final InternetAddress address;

    Sender(DeliverySettings settings) {
        try {
            var parsed = new InternetAddress(settings.from(), true);
            parsed.setPersonal(parsed.getPersonal(), StandardCharsets.UTF_8.name());
            this.address = parsed;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("neuguong.delivery.from is not a mail address: " + settings.from(), e);
        }
    }

    /** Our address under the name of whoever the mail is from. */
    InternetAddress address(String name) {
        try {
            return new InternetAddress(address.getAddress(), name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    String domain() {
        return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    }
}
