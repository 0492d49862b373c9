package vn.neuguong.endtoend.benchmarks.relay;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import vn.neuguong.endtoend.benchmarks.Workbench;

/** A service reduced to the outbox: what auto-configuration gives every service, and one aggregate. */
@SpringBootConfiguration
@EnableAutoConfiguration
class RelayApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EntryWireFormat entryWireFormat() {
        return new EntryWireFormat();
    }

    static ConfigurableApplicationContext start(Workbench bench, Map<String, Object> settings) {
        return new SpringApplicationBuilder(RelayApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.config.import", "classpath:reliable-messaging.yml",
                        "spring.application.name", "benchmark",
                        "spring.main.banner-mode", "off",
                        "spring.mongodb.uri", bench.servers().databaseUri("benchmark"),
                        "neuguong.kafka.brokers", bench.servers().brokers()))
                .properties(settings)
                .run();
    }
}
