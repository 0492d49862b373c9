package vn.neuguong.notification.figures;

import org.jspecify.annotations.Nullable;

/**
 * The end of one mail, as far as it is counted.
 *
 * @param domain of the recipient's address; unknown when it was never written
 * @param provider who took or refused it; unknown when it was never handed over
 * @param outcome {@code accepted}, {@code failed}, {@code cancelled}, …
 */
public record Ended(
        String kind, @Nullable String domain, @Nullable String provider, String outcome) {}
