package vn.neuguong.notification.owners;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The base addresses of the owners of tasks. */
@Validated
@ConfigurationProperties("neuguong.owners")
record OwnerSettings(
        @NotNull URI pledge,
        @NotNull URI inspection,
        @NotNull URI award) {

    Map<String, URI> byName() {
        return Map.of("pledge", pledge, "inspection", inspection, "award", award);
    }
}
