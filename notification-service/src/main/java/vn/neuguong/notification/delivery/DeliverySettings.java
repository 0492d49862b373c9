package vn.neuguong.notification.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent.
 *
 * @param from sender, as in {@code Tên <dia-chi@vi-du.vn>}
 * @param workers connections to the mail server kept by this instance, each with a thread of its own
 * @param batch mails a worker claims at once; their links are asked for in one call
 * @param lease time after which a claimed mail goes back to the queue
 * @param handOver what the mail server's timeouts for one mail add up to; no mail is begun with less of its lease left
 * @param poll how long an idle worker waits before it looks again
 * @param refused back-off after the mail server's temporary refusals
 * @param missing back-off while a person, a link, a document or the mail server itself is missing
 * @param giveUpAfter a mail refused temporarily for so long has failed
 * @param attachmentLimit size of the largest document that is attached
 * @param sweepInterval how often ended leases are looked for and the queue is measured
 */
@Validated
@ConfigurationProperties("neuguong.delivery")
record DeliverySettings(
        @NotBlank String from,
        @DefaultValue("4") @Min(1) @Max(64) int workers,
        @DefaultValue("50") @Min(1) @Max(500) int batch,
        @DefaultValue("5m") @NotNull Duration lease,
        @DefaultValue("4m") @NotNull Duration handOver,
        @DefaultValue("500ms") @NotNull Duration poll,
        @DefaultValue @Valid @NotNull Refused refused,
        @DefaultValue @Valid @NotNull Missing missing,
        @DefaultValue("3d") @NotNull Duration giveUpAfter,
        @DefaultValue("5MB") @NotNull DataSize attachmentLimit,
        @DefaultValue("10s") @NotNull Duration sweepInterval) {

    DeliverySettings {
        if (lease.compareTo(handOver) <= 0) {
            throw new IllegalArgumentException(
                    "neuguong.delivery.lease (%s) must be longer than neuguong.delivery.hand-over (%s)"
                            .formatted(lease, handOver));
        }
    }

    record Refused(
            @DefaultValue("30s") @NotNull Duration first,
            @DefaultValue("30m") @NotNull Duration longest) {
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
}
