package vn.neuguong.defaults.idempotency;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every service understands {@code Idempotency-Key}, once it knows who calls: after the security filters. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyAutoConfiguration {

    @Bean
    KeyedCalls keyedCalls(MongoOperations mongo, IdempotencySettings settings) {
        return new KeyedCalls(mongo, settings, Clock.systemUTC());
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(KeyedCalls calls, IdempotencySettings settings) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(calls, settings));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
