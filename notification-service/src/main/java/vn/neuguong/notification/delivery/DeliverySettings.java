package vn.neuguong.notification.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent.
 *
 * @param from sender, as in {@code Tên <dia-chi@vi-du.vn>}
 * @param returnPath where mail servers send their reports; {@code +} and a signed word that names the mail are added
 *     before the {@code @}. Without it they go to the sender, and none is asked for
 * @param returnPathSecret signs that word, so that nobody can report on a mail that they did not get
 * @param workers threads that send, each with its own connections
 * @param batch mails a worker claims at once; their links are asked for in one call
 * @param group mails whose attempts are stored together before the first is handed over, and whose answers are stored
 *     together after the last: as many may come twice after a kill
 * @param lease time after which a claimed mail goes back to the queue
 * @param handOver what the mail server's timeouts for one mail add up to; no mail is begun with less of its lease left
 * @param poll how long an idle worker waits before it looks again
 * @param refused back-off after the mail server's temporary refusals
 * @param greylisted pause after the first refusal of a server that wants to see whether we come again
 * @param missing back-off while a person, a link, a document or the mail server itself is missing
 * @param giveUpAfter a mail refused temporarily for so long has failed
 * @param domains limits of the recipients' domains
 * @param attachmentLimit size of the largest document that is attached
 * @param sweepInterval how often ended leases are looked for and the queue is measured
 */
@Validated
@ConfigurationProperties("neuguong.delivery")
record DeliverySettings(
        @NotBlank String from,
        @Nullable String returnPath,
        @Nullable String returnPathSecret,
        @DefaultValue("4") @Min(1) @Max(64) int workers,
        @DefaultValue("100") @Min(1) @Max(500) int batch,
        @DefaultValue("25") @Min(1) @Max(100) int group,
        @DefaultValue("5m") @NotNull Duration lease,
        @DefaultValue("4m") @NotNull Duration handOver,
        @DefaultValue("500ms") @NotNull Duration poll,
        @DefaultValue @Valid @NotNull Refused refused,
        @DefaultValue("2m") @NotNull Duration greylisted,
        @DefaultValue @Valid @NotNull Missing missing,
        @DefaultValue("3d") @NotNull Duration giveUpAfter,
        @DefaultValue @NotNull List<@Valid Domain> domains,
        @DefaultValue("5MB") @NotNull DataSize attachmentLimit,
        @DefaultValue("10s") @NotNull Duration sweepInterval) {

    DeliverySettings {
        if (lease.compareTo(handOver) <= 0) {
            throw new IllegalArgumentException(
                    "neuguong.delivery.lease (%s) must be longer than neuguong.delivery.hand-over (%s)"
                            .formatted(lease, handOver));
        }
        if (returnPath != null && returnPathSecret == null) {
            throw new IllegalArgumentException(
                    "neuguong.delivery.return-path needs neuguong.delivery.return-path-secret to sign with");
        }
    }

    record Refused(
            @DefaultValue("5m") @NotNull Duration first,
            @DefaultValue("1h") @NotNull Duration longest) {
        BackOff backOff() {
            return new BackOff(first, longest);
        }
    }

    record Missing(
            @DefaultValue("1s") @NotNull Duration first,
            @DefaultValue("1m") @NotNull Duration longest) {
        BackOff backOff() {
            return new BackOff(first, longest);
        }
    }

    /**
     * What the mail servers of some domains can take.
     *
     * @param names the domains that share the limit
     * @param rate mails per second from all instances together; unlimited when absent
     * @param connections over which one instance sends to them at the same time; unlimited when absent
     */
    record Domain(
            @NotEmpty Set<String> names,
            @Nullable @Min(1) Integer rate,
            @Nullable @Min(1) Integer connections) {}
}
