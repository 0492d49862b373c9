package vn.neuguong.notification.providers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail servers that take our mail, by the names under which operators know them.
 *
 * @param connectTimeout longest wait for a connection
 * @param answerTimeout longest wait for one answer, and for one write
 * @param coolDown for how long a provider that was in trouble is asked only when there is no other
 * @param idle after which a connection nobody needs is closed
 */
@Validated
@ConfigurationProperties("neuguong.delivery")
record ProviderSettings(
        @NotEmpty(message = "names no mail server: give neuguong.delivery.providers.<name>.host and .port")
        @DefaultValue
        Map<String, @Valid Server> providers,

        @DefaultValue("5s") @NotNull Duration connectTimeout,
        @DefaultValue("30s") @NotNull Duration answerTimeout,
        @DefaultValue("10s") @NotNull Duration coolDown,
        @DefaultValue("30s") @NotNull Duration idle) {

    /**
     * One mail server.
     *
     * @param starttls whether the connection is to be made secret before anything is said
     * @param sslBundle whose certificates are trusted, where those of the Java platform are not the right ones
     * @param weight its share of the mails beside the other providers; 0 for one that is asked when no other can be
     * @param connections kept by one instance at most
     * @param rate mails per second from all instances together; unlimited when absent
     */
    record Server(
            @NotBlank String host,
            @Min(1) @Max(65535) int port,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("if-offered") @NotNull Starttls starttls,
            @Nullable String sslBundle,
            @DefaultValue("1") @Min(0) @Max(1000) int weight,
            @DefaultValue("64") @Min(1) @Max(64) int connections,
            @Nullable @Min(1) Integer rate) {}

    /** Whether a connection is made secret. */
    enum Starttls {
        /** Never, as inside one machine. */
        NEVER,
        /** When the server offers it. */
        IF_OFFERED,
        /** Always; a server that does not offer it gets no mail. */
        REQUIRED
    }
}
