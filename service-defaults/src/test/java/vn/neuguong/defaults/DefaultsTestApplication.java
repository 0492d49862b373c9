package vn.neuguong.defaults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.neuguong.defaults.api.Cursor;
import vn.neuguong.defaults.api.CursorPage;
import vn.neuguong.defaults.api.CursorRequest;
import vn.neuguong.defaults.api.ETags;
import vn.neuguong.defaults.api.IfMatch;
import vn.neuguong.defaults.tasks.LinkedTask;
import vn.neuguong.defaults.tasks.TaskDirectory;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.PublicPage;
import vn.neuguong.messaging.outbox.OutboxDocument;

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
    @PublicPage
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

    /** Nobody has said that it is public. */
    @Controller
    static class DraftPages {

        @GetMapping("/letters/drafts")
        String drafts() {
            return "certificate";
        }
    }

    /** Counts the letters, and can be made to take long over one. */
    @Component
    public static class Post {

        private final AtomicInteger written = new AtomicInteger();
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile CountDownLatch released = new CountDownLatch(0);

        public int written() {
            return written.get();
        }

        public void hold() {
            held = new CountDownLatch(1);
            released = new CountDownLatch(1);
        }

        public boolean awaitHeld(long time, TimeUnit unit) throws InterruptedException {
            return held.await(time, unit);
        }

        public void letGo() {
            released.countDown();
        }

        void write() throws InterruptedException {
            held.countDown();
            released.await();
            written.incrementAndGet();
        }
    }

    @RestController
    static class LetterApi {

        private static final int UNLUCKY = 13;

        record Letter(String text, int pages) {}

        private final Post post;

        LetterApi(Post post) {
            this.post = post;
        }

        @PostMapping("/api/letters")
        @PreAuthorize("hasAuthority('SCOPE_letters:write')")
        Letter write(@RequestBody Letter letter) throws InterruptedException {
            if (letter.pages() < 1) {
                throw new InvalidInput("pages", "test.no-pages");
            }
            if (letter.pages() == UNLUCKY) {
                throw new IllegalStateException("the printer is on fire");
            }
            post.write();
            return letter;
        }

        @PostMapping("/api/letters/scans")
        @PreAuthorize("hasAuthority('SCOPE_letters:write')")
        Letter scan(@RequestPart MultipartFile scan) throws InterruptedException, IOException {
            post.write();
            return new Letter(new String(scan.getBytes(), StandardCharsets.UTF_8), 1);
        }

        @PutMapping("/api/letters/first")
        @PreAuthorize("hasAuthority('SCOPE_letters:write')")
        void rewrite(IfMatch ifMatch) {
            ifMatch.mandatory().require(new Unwritten());
        }

        @GetMapping("/api/letters/first")
        @PreAuthorize("hasAuthority('SCOPE_letters:write')")
        ResponseEntity<Letter> first() {
            return ResponseEntity.ok().eTag(ETags.of(new Unwritten())).body(new Letter("Kính gửi", 1));
        }

        @GetMapping("/api/letters")
        @PreAuthorize("hasAuthority('SCOPE_letters:write')")
        CursorPage<String> list(CursorRequest page) {
            var titles = IntStream.rangeClosed(1, 3).mapToObj(number -> "thu-" + number);
            var read = titles.filter(title -> title.compareTo(page.afterPart(0)) > 0)
                    .limit(page.readLimit())
                    .toList();
            return CursorPage.of(page, read, Cursor::after);
        }
    }

    private static final class Unwritten extends OutboxDocument {

        @Override
        protected String aggregateId() {
            return "thu-1";
        }
    }
}
