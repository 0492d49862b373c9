package vn.neuguong.messaging;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service reduced to what messaging needs: notes that raise events, and a consumer that reads them back. */
@SpringBootApplication
public class MessagingTestApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
