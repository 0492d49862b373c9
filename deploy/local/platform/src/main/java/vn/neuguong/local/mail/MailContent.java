package vn.neuguong.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader of a mail sees: the first text and HTML part, and everything else as attachments. */
record MailContent(String text, String html, List<Attachment> attachments) {

    /** A file that came with a mail, decoded. */
    @SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
    record Attachment(String fileName, String mediaType, byte[] bytes) {
        public int size() {
            return bytes.length;
        }
    }

    static MailContent of(MimeMessage message) {
        var parts = new Parts();
        try {
            parts.add(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail cannot be taken apart", e);
        }
        return new MailContent(parts.text, parts.html, List.copyOf(parts.attachments));
    }

    /** Collects the leaves of the MIME tree in the order they come. */
    private static final class Parts {

        private String text = "";
        private String html = "";
        private final List<Attachment> attachments = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    add(multipart.getBodyPart(i));
                }
            } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attach(part);
            } else if (part.isMimeType("text/plain") && text.isEmpty()) {
                text = textOf(part);
            } else if (part.isMimeType("text/html") && html.isEmpty()) {
                html = textOf(part);
            } else {
                attach(part);
            }
        }

        private void attach(Part part) throws MessagingException, IOException {
            String given = part.getFileName();
            String fileName =
                    given == null ? "tep-dinh-kem-%d".formatted(attachments.size() + 1) : MimeUtility.decodeText(given);
            attachments.add(new Attachment(fileName, mediaType(part), bytes(part)));
        }

        private static String textOf(Part part) throws MessagingException, IOException {
            return new String(bytes(part), charset(part));
        }

        private static byte[] bytes(Part part) throws MessagingException, IOException {
            try (var in = part.getInputStream()) {
                return in.readAllBytes();
            }
        }

        private static String mediaType(Part part) throws MessagingException {
            try {
                return new ContentType(part.getContentType()).getBaseType();
            } catch (ParseException e) {
                return "application/octet-stream";
            }
        }

        private static Charset charset(Part part) throws MessagingException {
            try {
                String name = new ContentType(part.getContentType()).getParameter("charset");
                return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
            } catch (ParseException | IllegalArgumentException e) {
                return StandardCharsets.UTF_8;
            }
        }
    }
}
