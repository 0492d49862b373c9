package vn.neuguong.testing.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Business time stands still in a replay, an hour after the launch the examples tell of, so that times compare. */
@TestConfiguration(proxyBeanMethods = false)
class StandingClock {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
