package vn.neuguong.defaults.api;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Teaches every controller the arguments of the API. */
@AutoConfiguration
class ApiAutoConfiguration {

    @Bean
    ApiArguments apiArguments() {
        return new ApiArguments();
    }
}
