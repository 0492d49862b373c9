package vn.neuguong.pledge.pledges;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Proofs that a text was displayed (trap 16). Opening a page must change nothing, for mail scanners open pages too; so
 * the page carries a seal over pledge, text and time instead, and only an answer that brings it back is recorded, with
 * the time the text was handed out. Nobody can sign what was not shown to them, and the evidence says how long before.
 */
@Component
public class ViewProofs {

    private static final Pattern PROOF = Pattern.compile("(?<millis>\\d{1,15})\\.(?<seal>[A-Za-z0-9_-]{43})");
    private static final String ALGORITHM = "HmacSHA256";

    private final ProofSecret secret;
    private final PledgeSettings settings;
    private final Clock clock;

    ViewProofs(ProofSecret secret, PledgeSettings settings, Clock clock) {
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the page that displays the pledge's text now has to carry. */
    public String issue(Pledge pledge) {
        long millis = clock.millis();
        return millis + "." + seal(pledge, millis);
    }

    /**
     * What the proof that came back proves.
     *
     * @throws UnprovenViewException if it is not one of ours for this pledge and text, or too old
     */
    public Viewing check(String proof, Pledge pledge, Device device) {
        var parts = PROOF.matcher(proof);
        if (!parts.matches()) {
            throw UnprovenViewException.missing();
        }
        long millis = Long.parseLong(parts.group("millis"));
        if (!isEqual(parts.group("seal"), seal(pledge, millis))) {
            throw UnprovenViewException.missing();
        }
        var shownAt = Instant.ofEpochMilli(millis);
        if (shownAt.plus(settings.viewValidity()).isBefore(clock.instant())) {
            throw UnprovenViewException.outdated();
        }
        return new Viewing(pledge.terms().textSha256(), device, shownAt);
    }

    private String seal(Pledge pledge, long millis) {
        var sealed = "%s\n%s\n%d".formatted(pledge.id(), pledge.terms().textSha256(), millis);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(sealed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
