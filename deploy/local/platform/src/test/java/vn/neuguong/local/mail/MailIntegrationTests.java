package vn.neuguong.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.local.FreePorts;

class MailIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HIEN = "tran.thi.hien@truong-hoa-sua.example";
    private static final String SON = "le.van.son@truong-hoa-sua.example";
    private static final byte[] CERTIFICATE = "%PDF-1.7 Giấy chứng nhận".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private final int smtpPort = FreePorts.next();
    private final int imapPort = FreePorts.next();
    private MailServer mail;
    private InboxServer inbox;

    @BeforeEach
    void start() throws Exception {
        var archive = MailArchive.open(data);
        mail = new MailServer(archive, smtpPort, imapPort);
        inbox = new InboxServer(archive, 0);
    }

    @AfterEach
    void stop() {
        inbox.close();
        mail.close();
    }

    @Test
    void showsAMailWithBothBodiesAndItsAttachment() throws Exception {
        send(HIEN, "Mời bạn ký bản cam kết", "Kính gửi cô Hiền", "<p>Kính gửi cô <b>Hiền</b></p>");

        JsonNode found = messages("to=TRAN.thi.hien@truong-hoa-sua.example");

        assertThat(found).hasSize(1);
        JsonNode message = found.get(0);
        assertThat(message.get("sequence").asLong()).isEqualTo(1);
        assertThat(message.get("to").asString()).isEqualTo(HIEN);
        assertThat(message.get("subject").asString()).isEqualTo("Mời bạn ký bản cam kết");
        assertThat(message.get("text").asString()).isEqualTo("Kính gửi cô Hiền");
        assertThat(message.get("html").asString()).contains("<b>Hiền</b>");
        assertThat(message.get("messageId").asString()).startsWith("<").endsWith(">");
        assertThat(message.get("headers").get("X-NeuGuong-Task").asString()).isEqualTo("task-7");
        assertThat(message.get("attachments").get(0).get("fileName").asString()).isEqualTo("Giấy chứng nhận.pdf");
        assertThat(message.get("attachments").get(0).get("size").asInt()).isEqualTo(CERTIFICATE.length);

        var download = get("/api/messages/1/attachments/1", BodyHandlers.ofByteArray());
        assertThat(download.body()).isEqualTo(CERTIFICATE);
        assertThat(download.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''Gi%E1%BA%A5y%20ch%E1%BB%A9ng%20nh%E1%BA%ADn.pdf");
        assertThat(page("/messages/1")).contains("Giấy chứng nhận.pdf", "Kính gửi cô Hiền", "sandbox=\"allow-popups");
    }

    @Test
    void findsMailByRecipientSubjectHeaderAndWhatCameAfter() throws Exception {
        send(HIEN, "Mời bạn ký bản cam kết", "a", "<p>a</p>");
        send(SON, "Mời bạn ký bản cam kết", "b", "<p>b</p>");
        send(HIEN, "Bản cam kết đã có hiệu lực", "c", "<p>c</p>");

        assertThat(messages("to=" + HIEN).findValuesAsString("text")).containsExactly("a", "c");
        assertThat(messages("subject=HI%E1%BB%86U+l%E1%BB%B1c").findValuesAsString("text"))
                .containsExactly("c");
        assertThat(messages("header=x-neuguong-task:task-7")).hasSize(3);
        assertThat(messages("header=X-NeuGuong-Task:task-8")).isEmpty();
        assertThat(messages("after=1&limit=1").findValuesAsString("text")).containsExactly("b");
        assertThat(get("/api/messages?header=X-NeuGuong-Task", BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(JSON.readTree(page("/api/messages/count")).get("count").asInt())
                .isEqualTo(3);
    }

    @Test
    void runsNothingThatCameInAMail() throws Exception {
        String attack = "<script>alert('Hiền')</script>";
        send(HIEN, attack, attack, "<html><head></head><body>" + attack + "</body></html>");

        assertThat(page("/")).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(page("/messages/1")).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(page("/?to=%22%3E%3Cscript%3E")).doesNotContain("<script");

        HttpResponse<String> body = get("/messages/1/html", BodyHandlers.ofString());
        assertThat(body.body()).contains("<head><base target=\"_blank\">");
        assertThat(body.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox allow-popups", "default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin", "allow-forms");
        assertThat(body.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void keepsItsMailOverARestart() throws Exception {
        send(HIEN, "Mời bạn ký bản cam kết", "Kính gửi cô Hiền", "<p>Hiền</p>");
        stop();
        start();
        send(HIEN, "Nhắc ký bản cam kết", "Nhắc", "<p>Nhắc</p>");

        assertThat(messages("to=" + HIEN).findValuesAsString("sequence")).containsExactly("1", "2");
        assertThat(page("/")).containsSubsequence("Nhắc ký bản cam kết", "Mời bạn ký bản cam kết");
        assertThat(subjectsByImap(HIEN)).containsExactly("Mời bạn ký bản cam kết", "Nhắc ký bản cam kết");
    }

    @Test
    void showsTheNewestMailsByImapAndEveryMailOnThePage() throws Exception {
        mail.close();
        mail = new MailServer(MailArchive.open(data), smtpPort, imapPort, 2);
        for (String subject : new String[] {"Thư thứ nhất", "Thư thứ hai", "Thư thứ ba"}) {
            send(HIEN, subject, "a", "<p>a</p>");
        }
        assertThat(subjectsByImap(HIEN)).containsExactly("Thư thứ hai", "Thư thứ ba");

        stop();
        start();
        assertThat(messages("to=" + HIEN)).hasSize(3);
    }

    @Test
    void keepsOneCopyForEachRecipient() throws Exception {
        sender().send(message -> {
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom("khong-tra-loi@neuguong.example");
            helper.setTo(new String[] {HIEN, SON});
            helper.setSubject("Họp công đoàn");
            helper.setText("14 giờ thứ sáu");
        });

        assertThat(messages("subject=h%E1%BB%8Dp").findValuesAsString("to")).containsExactlyInAnyOrder(HIEN, SON);
    }

    @Test
    void pagesThroughManyMailsNewestFirst() throws Exception {
        try (var archive = new ManyMails(data.resolve("many"), 120)) {
            assertThat(archive.page("/"))
                    .contains("Thư số 120", "Thư số 71", "Trang 1/3")
                    .doesNotContain("Thư số 70<");
            assertThat(archive.page("/?page=3"))
                    .contains("Thư số 20<", "Thư số 1<")
                    .doesNotContain("Cũ hơn");
            assertThat(archive.page("/?page=99")).contains("Trang 3/3");
        }
    }

    @Test
    void answersUnknownAddressesAndMethodsWithAPage() throws Exception {
        assertThat(get("/messages/404", BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        assertThat(get("/../etc/passwd", BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        assertThat(request("/", "POST", BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(request("/", "HEAD", BodyHandlers.ofString()).body()).isEmpty();
        assertThat(page("/")).contains("Chưa có thư nào");
    }

    private void send(String to, String subject, String text, String html) {
        sender().send(message -> {
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom("khong-tra-loi@neuguong.example", "Nêu Gương");
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text, html);
            helper.addAttachment("Giấy chứng nhận.pdf", new ByteArrayResource(CERTIFICATE), "application/pdf");
            message.setHeader("X-NeuGuong-Task", "task-7");
        });
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        return sender;
    }

    private List<String> subjectsByImap(String user) throws Exception {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", imapPort, user, "any password");
        try (store;
                Folder folder = store.getFolder("INBOX")) {
            folder.open(Folder.READ_ONLY);
            var subjects = new ArrayList<String>();
            for (var message : folder.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        }
    }

    private JsonNode messages(String query) throws Exception {
        return JSON.readTree(page("/api/messages?" + query));
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = get(path, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws Exception {
        return request(path, "GET", handler);
    }

    private <T> HttpResponse<T> request(String path, String method, HttpResponse.BodyHandler<T> handler)
            throws Exception {
        return request(inbox, path, method, handler);
    }

    private static <T> HttpResponse<T> request(
            InboxServer inbox, String path, String method, HttpResponse.BodyHandler<T> handler) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(inbox.port(), path)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, handler);
        }
    }

    /** An archive filled without SMTP. */
    private record ManyMails(InboxServer inbox) implements AutoCloseable {

        ManyMails(Path folder, int count) throws Exception {
            this(filled(folder, count));
        }

        private static InboxServer filled(Path folder, int count) throws Exception {
            var archive = MailArchive.open(folder);
            for (int i = 1; i <= count; i++) {
                var message = new MimeMessage(Session.getInstance(new Properties()));
                message.setSubject("Thư số " + i, "UTF-8");
                message.setText("Nội dung", "UTF-8");
                message.saveChanges();
                archive.keep(message, HIEN);
            }
            return new InboxServer(archive, 0);
        }

        String page(String path) throws Exception {
            return request(inbox, path, "GET", BodyHandlers.ofString()).body();
        }

        @Override
        public void close() {
            inbox.close();
        }
    }
}
