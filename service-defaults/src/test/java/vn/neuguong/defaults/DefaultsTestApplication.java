package vn.neuguong.defaults;

import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.InvalidInput;

/** A service with one task and one API, to see the defaults at work. */
@SpringBootApplication
public class DefaultsTestApplication {

    public static final Instant FAR_FUTURE = Instant.parse("2099-01-01T00:00:00Z");
    public static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Bean
    TaskDirectory taskDirectory() {
        return taskId -> switch (taskId) {
            case "thu-1:read" -> Optional.of(new LinkedTask(taskId, "lan", "/letters/read", FAR_FUTURE));
            case "thu-cu:read" -> Optional.of(new LinkedTask(taskId, "lan", "/letters/read", LONG_AGO));
            default -> Optional.empty();
        };
    }

    @Controller
    static class LetterPages {

        private final TaskLinks links;

        LetterPages(TaskLinks links) {
            this.links = links;
        }

        @GetMapping("/letters/read/{token}")
        String read(@PathVariable String token) {
            links.open("/letters/read", token);
            return "certificate";
        }

        @GetMapping("/letters/answer/{token}")
        String answer(@PathVariable String token) {
            links.open("/letters/answer", token);
            return "certificate";
        }
    }

    @RestController
    static class LetterApi {

        record Letter(String text, int pages) {}

        @PostMapping("/api/letters")
        @PreAuthorize("hasAuthority('SCOPE_letters:write')")
        Letter write(@RequestBody Letter letter) {
            if (letter.pages() < 1) {
                throw new InvalidInput("pages", "test.no-pages");
            }
            return letter;
        }
    }
}
