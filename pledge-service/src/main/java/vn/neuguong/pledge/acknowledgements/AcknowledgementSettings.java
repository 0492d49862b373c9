package vn.neuguong.pledge.acknowledgements;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the feature {@code acknowledgements}.
 *
 * @param collectingTime how long after the first signature that waits a holder is asked, for all that came meanwhile
 * @param timeToAcknowledge how long a holder has from the opening of a round
 * @param linkGrace how long after that a link still opens its page
 * @param answerWithin how long a person waits at most when they acknowledge everything; the rest follows by itself
 */
@Validated
@ConfigurationProperties("neuguong.acknowledgements")
record AcknowledgementSettings(
        @NotNull @DurationMin @DefaultValue("PT2H") Duration collectingTime,

        @NotNull @DurationMin(minutes = 1) @DefaultValue("P7D")
        Duration timeToAcknowledge,

        @NotNull @DurationMin @DefaultValue("P30D") Duration linkGrace,

        @NotNull @DurationMin(millis = 1) @DefaultValue("PT5S")
        Duration answerWithin) {

    RoundTimes roundTimes() {
        return new RoundTimes(collectingTime, timeToAcknowledge);
    }
}
