package vn.neuguong.notification.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Stands for a mail address where the address itself need not be kept: the same address has the same digest. */
public final class AddressDigest {

    private AddressDigest() {}

    /** SHA-256 of the address in lower case. */
    public static String of(String address) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(
                            address.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
