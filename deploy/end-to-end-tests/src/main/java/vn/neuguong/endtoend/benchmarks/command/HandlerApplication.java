package vn.neuguong.endtoend.benchmarks.command;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** Another service, reduced to one consumer. */
@SpringBootConfiguration
@EnableAutoConfiguration
class HandlerApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SignedPledges signedPledges() {
        return new SignedPledges();
    }

    static ConfigurableApplicationContext start(Workbench bench) {
        return new SpringApplicationBuilder(HandlerApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.import=classpath:reliable-messaging.yml",
                        "spring.application.name=benchmark",
                        "spring.main.banner-mode=off",
                        "spring.cloud.function.definition=signedPledges",
                        "spring.cloud.stream.bindings.signedPledges-in-0.destination=pledge.pledges",
                        "neuguong.messaging.relay.enabled=false",
                        "spring.mongodb.uri=" + bench.servers().databaseUri("benchmark"),
                        "neuguong.kafka.brokers=" + bench.servers().brokers())
                .run();
    }
}
