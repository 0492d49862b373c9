package vn.neuguong.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts notification-service, unless nobody has said whom it talks to. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

    /** Nothing of this has a default that could be right: an environment gives it, or the start stops naming it. */
    private static final String[] GIVEN_BY_THE_ENVIRONMENT = {
        "neuguong.client.secret", "neuguong.owners.pledge", "neuguong.owners.inspection", "neuguong.owners.award"
    };

    /** Starts the service with Spring Boot's usual arguments. */
    public static void main(String[] args) {
        var application = new SpringApplication(NotificationServiceApplication.class);
        application.addInitializers(
                context -> context.getEnvironment().setRequiredProperties(GIVEN_BY_THE_ENVIRONMENT));
        application.run(args);
    }
}
