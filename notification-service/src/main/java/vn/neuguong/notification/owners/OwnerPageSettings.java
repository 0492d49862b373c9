package vn.neuguong.notification.owners;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the owners' pages are, as readers see them: the only places a task link may lead to. Without a word these are the
 * addresses the owners are asked at.
 */
@Validated
@ConfigurationProperties("neuguong.owner-pages")
record OwnerPageSettings(
        @NotNull URI pledge,
        @NotNull URI inspection,
        @NotNull URI award) {

    /** Whether the link leads to this owner's pages. */
    boolean serves(String owner, @Nullable URI link) {
        return link != null && link.getUserInfo() == null && originOf(of(owner)).equals(originOf(link));
    }

    Set<String> origins() {
        return Stream.of(pledge, inspection, award)
                .map(OwnerPageSettings::originOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private URI of(String owner) {
        return switch (owner) {
            case "pledge" -> pledge;
            case "inspection" -> inspection;
            case "award" -> award;
            default -> throw new IllegalArgumentException("No pages are set for the owner " + owner);
        };
    }

    private static String originOf(URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
