package vn.neuguong.notification.bounces;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox to which reports come, read over IMAP.
 *
 * @param host without it no reports are read
 * @param ssl false only inside one machine
 * @param sslBundle whose certificates are trusted, where those of the Java platform are not the right ones
 * @param folder where reports arrive
 * @param readFolder where those are put that were about a mail of ours
 * @param unknownFolder where all others are put, for somebody to look at
 * @param interval how often the mailbox is looked into
 * @param timeout longest wait for one answer of the server
 */
@Validated
@ConfigurationProperties("neuguong.bounces")
record BounceSettings(
        @Nullable String host,
        @DefaultValue("993") @Min(1) @Max(65535) int port,
        @DefaultValue("true") boolean ssl,
        @Nullable String sslBundle,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue("Read") @NotBlank String readFolder,
        @DefaultValue("Unknown") @NotBlank String unknownFolder,
        @DefaultValue("1m") @NotNull Duration interval,
        @DefaultValue("30s") @NotNull Duration timeout) {}
