package vn.neuguong.local.mail;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** What the inbox answers to one request, with the policy that keeps foreign content from doing anything. */
@SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
record Answer(
        int status,
        String mediaType,
        String policy,
        @Nullable String disposition,
        byte[] body) {

    private static final String OWN_PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** No script, no form, no request to anywhere; links may open a window of their own. */
    private static final String FOREIGN_PAGE = "sandbox allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", OWN_PAGE, null, utf8(html));
    }

    static Answer foreignPage(String html) {
        return new Answer(200, "text/html; charset=utf-8", FOREIGN_PAGE, null, utf8(html));
    }

    static Answer json(int status, byte[] json) {
        return new Answer(status, "application/json", OWN_PAGE, null, json);
    }

    static Answer styles(byte[] css) {
        return new Answer(200, "text/css; charset=utf-8", OWN_PAGE, null, css);
    }

    static Answer download(String fileName, String mediaType, byte[] bytes) {
        String disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
        return new Answer(200, mediaType, FOREIGN_PAGE, disposition, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
