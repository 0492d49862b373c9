package vn.neuguong.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.owners.OwnerUnavailableException;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.templates.PlainWords;

/** Fetches the documents of a mail from their owner, and lets only such through as a mail server and a reader can take. */
@Component
class Enclosures {

    private static final String PDF = "application/pdf";
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(US_ASCII);
    private static final String ENDING = ".pdf";
    private static final int LONGEST_NAME = 80;

    private final Owners owners;
    private final DeliverySettings settings;

    Enclosures(Owners owners, DeliverySettings settings) {
        this.owners = owners;
        this.settings = settings;
    }

    /**
     * The documents of a mail, which together stay within the limit.
     *
     * @throws OwnerUnavailableException when the owner cannot deliver one now
     * @throws UnusableDocumentException when one can never be attached
     */
    List<Enclosure> of(MailRequest request) {
        var left = (int) settings.attachmentLimit().toBytes();
        var enclosures = new ArrayList<Enclosure>();
        for (var attachment : request.attachments()) {
            var content = owners.document(request.owner(), attachment.path(), left)
                    .orElseThrow(() -> new UnusableDocumentException(attachment, "does not exist"));
            if (content.length > left) {
                throw new UnusableDocumentException(
                        attachment,
                        "is larger than " + settings.attachmentLimit().toKilobytes() + " KB");
            }
            if (!attachment.mediaType().equals(PDF) || !isPdf(content)) {
                throw new UnusableDocumentException(attachment, "is no PDF");
            }
            left -= content.length;
            enclosures.add(new Enclosure(fileName(attachment.fileName()), PDF, content));
        }
        return enclosures;
    }

    private static boolean isPdf(byte[] content) {
        return content.length > PDF_BEGINS.length
                && Arrays.equals(content, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length);
    }

    /** Neither a path, nor hidden, nor anything but a PDF when it is opened. */
    static String fileName(String told) {
        var name = PlainWords.of(told.replaceAll("[/\\\\:*?\"<>|]+", "-"), Integer.MAX_VALUE)
                .replaceFirst("(?i)\\.pdf$", "")
                .replaceFirst("^[.\\s]+", "");
        return (name.isEmpty() ? "document" : PlainWords.of(name, LONGEST_NAME)) + ENDING;
    }
}
