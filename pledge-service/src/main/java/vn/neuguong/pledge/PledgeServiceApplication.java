package vn.neuguong.pledge;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the pledge service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PledgeServiceApplication {

    /** Starts it with settings from {@code application.yml} and the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(PledgeServiceApplication.class, arguments);
    }
}
