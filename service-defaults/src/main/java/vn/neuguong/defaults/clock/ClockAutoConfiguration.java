package vn.neuguong.defaults.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Business time is Vietnam's; only the local profile lets it be moved. */
@AutoConfiguration(beforeName = "vn.neuguong.messaging.outbox.OutboxAutoConfiguration")
class ClockAutoConfiguration {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Templates call it as {@code @vietnamTime}. */
    @Bean
    VietnamTime vietnamTime() {
        return new VietnamTime();
    }

    @Bean
    @Profile("local")
    @ConditionalOnMissingBean
    Clock movableClock(@Value("${neuguong.clock.file}") Path file) {
        return new MovableClock(file, Clock.system(VIETNAM));
    }

    @Bean
    @Profile("!local")
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(VIETNAM);
    }
}
