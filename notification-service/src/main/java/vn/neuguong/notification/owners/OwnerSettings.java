package vn.neuguong.notification.owners;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the owners of tasks are found.
 *
 * @param owners base address by name: {@code pledge}, {@code inspection}, {@code award}
 */
@Validated
@ConfigurationProperties("neuguong")
record OwnerSettings(@NotEmpty Map<String, URI> owners) {}
