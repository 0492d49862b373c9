package vn.neuguong.messaging.outbox;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the outbox relay.
 *
 * @param enabled whether this instance relays at all
 * @param batchSize documents in flight at once
 * @param pollInterval how soon an event is found whose wake-up was lost
 * @param lease how long a dead instance keeps others from taking over
 * @param stopWithin how long a stop waits for the batch in flight
 */
@Validated
@ConfigurationProperties("neuguong.messaging.relay")
public record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") @Min(1) int batchSize,
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("4s") Duration lease,
        @DefaultValue("10s") Duration stopWithin) {}
