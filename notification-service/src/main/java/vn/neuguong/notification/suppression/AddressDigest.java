package vn.neuguong.notification.suppression;

import java.util.Locale;
import vn.neuguong.defaults.secrets.Sha256;

/** Stands for a mail address where the address itself need not be kept: the same address has the same digest. */
public final class AddressDigest {

    private AddressDigest() {}

    /** SHA-256 of the address in lower case. */
    public static String of(String address) {
        return Sha256.of(address.strip().toLowerCase(Locale.ROOT));
    }
}
