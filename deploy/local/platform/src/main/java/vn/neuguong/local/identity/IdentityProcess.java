package vn.neuguong.local.identity;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import vn.neuguong.local.launcher.Arguments;

/** The issuer as a process; prints {@code ready} when it answers. */
@SpringBootApplication
class IdentityProcess {

    public static void main(String[] args) {
        var arguments = Arguments.of(args, "port", "secrets");
        start(arguments.number("port"), arguments.text("secrets"));
    }

    static ConfigurableApplicationContext start(int port, String secrets, String... settings) {
        var given =
                Stream.of("--spring.config.name=identity", "--server.port=" + port, "--neuguong.secrets=" + secrets);
        return new SpringApplicationBuilder(IdentityProcess.class)
                .run(Stream.concat(given, Arrays.stream(settings)).toArray(String[]::new));
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void announce() {
        System.out.println("ready");
    }
}
