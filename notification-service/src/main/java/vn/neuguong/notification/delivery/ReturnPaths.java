package vn.neuguong.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The address to which mail servers report about one mail, another for each: {@code tra-lai+<mail>-<signature>@domain}.
 * Whoever gets a report knows from its address which mail it is about; and because of the signature only those who have
 * seen the mail can make one up.
 */
@Component
public class ReturnPaths {

    private static final int SIGNATURE_BYTES = 8;
    private static final Pattern WORD = Pattern.compile("\\+([0-9a-f]{32})-([0-9a-f]{16})@");
    private static final HexFormat HEX = HexFormat.of();

    private final @Nullable String address;
    private final String secret;
    private final MessageIds messageIds;

    ReturnPaths(DeliverySettings settings, MessageIds messageIds) {
        this.address = settings.returnPath();
        this.secret = settings.returnPathSecret() == null ? "" : settings.returnPathSecret();
        this.messageIds = messageIds;
        if (address != null && address.indexOf('@') < 1) {
            throw new IllegalArgumentException("neuguong.delivery.return-path is not a mail address: " + address);
        }
    }

    /** Where reports about this mail go; empty when they go to the sender. */
    public Optional<String> of(String messageId) {
        if (address == null) {
            return Optional.empty();
        }
        var mail = messageIds.uuidIn(messageId).toString().replace("-", "");
        var at = address.indexOf('@');
        return Optional.of(address.substring(0, at) + "+" + mail + "-" + signature(mail) + address.substring(at));
    }

    /** The Message-ID of the mail whose return path is in the text, provided that we signed it. */
    public Optional<String> messageIdIn(String addresses) {
        if (address == null) {
            return Optional.empty();
        }
        return WORD.matcher(addresses.toLowerCase(Locale.ROOT))
                .results()
                .filter(found -> MessageDigest.isEqual(
                        signature(found.group(1)).getBytes(UTF_8),
                        found.group(2).getBytes(UTF_8)))
                .map(found -> messageIds.of(uuid(found.group(1))))
                .findFirst();
    }

    private static UUID uuid(String hex) {
        return new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    private String signature(String mail) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), mac.getAlgorithm()));
            return HEX.formatHex(mac.doFinal(mail.getBytes(UTF_8)), 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
