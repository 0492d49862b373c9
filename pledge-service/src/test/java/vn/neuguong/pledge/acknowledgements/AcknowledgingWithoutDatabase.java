package vn.neuguong.pledge.acknowledgements;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Everything behind the page of acknowledgements as it is in the service, with the queues in memory. */
@TestConfiguration
@EnableConfigurationProperties(AcknowledgementSettings.class)
@Import({WaitingPledges.class, BatchAcknowledging.class, Queueing.class, UnfinishedOrderSweeper.class})
public class AcknowledgingWithoutDatabase {

    /** Does what the sweeper does every few seconds. */
    @FunctionalInterface
    public interface UnfinishedOrders {
        void carryOutTheRest();
    }

    @Bean
    OrdersInMemory orders() {
        return new OrdersInMemory();
    }

    @Bean
    UnfinishedOrders unfinishedOrders(UnfinishedOrderSweeper sweeper) {
        return sweeper::carryOutTheRest;
    }

    @Bean
    QueuesInMemory queues() {
        return new QueuesInMemory();
    }
}
