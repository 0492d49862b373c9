package vn.neuguong.defaults.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.secrets.Sha256;

/** SHA-256 over what a caller sent, each piece with its length, so that no two requests look alike. */
final class RequestHash {

    private final MessageDigest digest = Sha256.begin();

    private RequestHash() {}

    /** The hash of a few words. */
    static String ofWords(String... words) {
        var hash = new RequestHash();
        for (var word : words) {
            hash.add(word);
        }
        return hash.hex();
    }

    /** The hash of a request with an ordinary body. */
    static String of(HttpServletRequest request, byte[] body) {
        var hash = new RequestHash();
        hash.add(request.getQueryString());
        hash.add(request.getContentType());
        hash.add(body);
        return hash.hex();
    }

    /**
     * The hash of an upload: its parts are read one after the other from where the server has put them. The boundary
     * between them, which differs from call to call, does not count.
     */
    static String ofParts(HttpServletRequest request) throws IOException, ServletException {
        var hash = new RequestHash();
        hash.add(request.getQueryString());
        for (var part : request.getParts()) {
            hash.add(part.getName());
            hash.add(part.getSubmittedFileName());
            hash.add(part.getContentType());
            hash.addLength(part.getSize());
            try (var content = part.getInputStream()) {
                hash.add(content);
            }
        }
        return hash.hex();
    }

    private void add(@Nullable String word) {
        add(word == null ? new byte[0] : word.getBytes(UTF_8));
    }

    private void add(byte[] bytes) {
        addLength(bytes.length);
        digest.update(bytes);
    }

    private void add(InputStream content) throws IOException {
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    private void addLength(long length) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, length));
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
