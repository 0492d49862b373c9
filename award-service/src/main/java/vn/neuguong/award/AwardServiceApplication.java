package vn.neuguong.award;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The award service: monthly lists per school, recognitions and certificates. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AwardServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(AwardServiceApplication.class, args);
    }
}
