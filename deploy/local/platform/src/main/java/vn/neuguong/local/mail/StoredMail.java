package vn.neuguong.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One mail one recipient got: its headers are in memory, its body stays in its file until somebody asks for it. */
record StoredMail(long sequence, String recipient, Instant receivedAt, InternetHeaders headers, Path file) {

    /** The two lines the archive puts before the mail as it was sent. */
    static final String RECIPIENT = "Delivered-To";

    static final String RECEIVED_AT = "X-Local-Received-At";

    private static final String PRODUCT = "X-NeuGuong-";

    /** A header as people read it. */
    record HeaderLine(String name, String value) {}

    static StoredMail read(long sequence, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var headers = new InternetHeaders(in, true);
            String recipient = headers.getHeader(RECIPIENT)[0];
            Instant receivedAt = Instant.parse(headers.getHeader(RECEIVED_AT)[0]);
            return new StoredMail(sequence, recipient, receivedAt, headers, file);
        } catch (MessagingException | RuntimeException e) {
            throw new IOException("%s is not a mail of this archive".formatted(file.getFileName()), e);
        }
    }

    public String subject() {
        return headerOr("Subject", "");
    }

    public String sender() {
        return headerOr("From", "");
    }

    @Nullable
    String messageId() {
        return header("Message-ID");
    }

    /** The first header of this name, unfolded and decoded. */
    @Nullable
    String header(String name) {
        String[] lines = headers.getHeader(name);
        return lines == null ? null : decoded(lines[0]);
    }

    private String headerOr(String name, String otherwise) {
        String value = header(name);
        return value == null ? otherwise : value;
    }

    /** Every header in the order of the mail, decoded. */
    List<HeaderLine> headerLines() {
        return Collections.list(headers.getAllHeaders()).stream()
                .map(header -> new HeaderLine(header.getName(), decoded(header.getValue())))
                .toList();
    }

    /** The headers our own services set, by name. */
    Map<String, String> productHeaders() {
        var named = new TreeMap<String, String>();
        headerLines().stream()
                .filter(header -> header.name().regionMatches(true, 0, PRODUCT, 0, PRODUCT.length()))
                .forEach(header -> named.put(header.name(), header.value()));
        return named;
    }

    boolean hasHeader(String name, String value) {
        String[] lines = headers.getHeader(name);
        return lines != null
                && Arrays.stream(lines).anyMatch(line -> decoded(line).equals(value));
    }

    MailContent content() {
        return MailContent.of(message());
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MimeMessage message() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new MimeMessage(null, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail %d cannot be parsed".formatted(sequence), e);
        }
    }

    private static String decoded(String header) {
        String line = MimeUtility.unfold(header).strip();
        try {
            return MimeUtility.decodeText(line);
        } catch (UnsupportedEncodingException e) {
            return line;
        }
    }
}
