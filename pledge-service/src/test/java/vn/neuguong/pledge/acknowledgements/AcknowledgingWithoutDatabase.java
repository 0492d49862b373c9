package vn.neuguong.pledge.acknowledgements;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Everything behind the page of acknowledgements as it is in the service, with the queues in memory. */
@TestConfiguration
@EnableConfigurationProperties(AcknowledgementSettings.class)
@Import({WaitingPledges.class, BatchAcknowledging.class, Queueing.class})
public class AcknowledgingWithoutDatabase {

    @Bean
    QueuesInMemory queues() {
        return new QueuesInMemory();
    }
}
