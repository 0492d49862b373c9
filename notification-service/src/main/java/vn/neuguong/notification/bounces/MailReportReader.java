package vn.neuguong.notification.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.neuguong.notification.delivery.Receipt.Saying;
import vn.neuguong.notification.providers.EnhancedStatus;
import vn.neuguong.notification.providers.ServerAnswers;

/** Reads delivery status notifications (RFC 3464) and feedback reports (RFC 5965), both {@code multipart/report}. */
final class MailReportReader {

    private static final int LARGEST_PART = 256 * 1024;
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out");
    private static final List<String> ADDRESSED_TO = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

    private MailReportReader() {}

    /** What the mail reports; empty when it is no report, or one of another kind. */
    static Optional<MailReport> read(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        List<InternetHeaders> status = List.of();
        List<InternetHeaders> feedback = List.of();
        @Nullable InternetHeaders original = null;
        for (var index = 0; index < parts.getCount(); index++) {
            var part = parts.getBodyPart(index);
            if (part.isMimeType("message/delivery-status")) {
                status = blocksOf(part);
            } else if (part.isMimeType("message/feedback-report")) {
                feedback = blocksOf(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                original = new InternetHeaders(part.getInputStream());
            }
        }
        var addressed = addressesOf(mail);
        var quoted = original == null ? null : first(original, "Message-ID");
        return status.isEmpty() ? complaint(feedback, addressed, quoted) : notification(status, addressed, quoted);
    }

    /** Its fields come in blocks: one about the mail, then one for each recipient; our mails have one recipient. */
    private static Optional<MailReport> notification(
            List<InternetHeaders> blocks, String addressed, @Nullable String quoted) {
        return blocks.stream()
                .filter(block -> first(block, "Action") != null)
                .findFirst()
                .flatMap(recipient -> {
                    var status = Optional.ofNullable(first(recipient, "Status")).flatMap(EnhancedStatus::in);
                    var words = Objects.requireNonNullElse(first(recipient, "Diagnostic-Code"), "no diagnostic code");
                    return saying(Objects.requireNonNull(first(recipient, "Action")), status)
                            .map(says -> new MailReport(says, status, cleaned(words), addressed, quoted));
                });
    }

    private static Optional<Saying> saying(String action, Optional<EnhancedStatus> status) {
        return switch (action.strip().toLowerCase(Locale.ROOT)) {
            case "failed" ->
                Optional.of(
                        status.map(EnhancedStatus::isForGood).orElse(true) ? Saying.UNDELIVERABLE : Saying.GIVEN_UP);
            case "delayed" -> Optional.of(Saying.DELAYED);
            case "delivered" -> Optional.of(Saying.DELIVERED);
            case "relayed", "expanded" -> Optional.of(Saying.RELAYED);
            default -> Optional.empty();
        };
    }

    private static Optional<MailReport> complaint(
            List<InternetHeaders> blocks, String addressed, @Nullable String quoted) {
        return blocks.stream()
                .filter(block -> COMPLAINTS.contains(Objects.requireNonNullElse(first(block, "Feedback-Type"), "")
                        .strip()
                        .toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(block -> new MailReport(
                        Saying.COMPLAINT,
                        Optional.empty(),
                        "the reader calls it unwanted: "
                                + cleaned(Objects.requireNonNull(first(block, "Feedback-Type"))),
                        addressed + " " + first(block, "Original-Mail-From"),
                        quoted));
    }

    private static String cleaned(String words) {
        return ServerAnswers.withoutAddresses(words);
    }

    private static String addressesOf(MimeMessage mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var name : ADDRESSED_TO) {
            found.addAll(
                    Stream.ofNullable(mail.getHeader(name)).flatMap(Stream::of).toList());
        }
        return found.stream().collect(Collectors.joining(" "));
    }

    /** Groups of fields with empty lines between them. */
    private static List<InternetHeaders> blocksOf(BodyPart part) throws MessagingException, IOException {
        var content = new ByteArrayInputStream(part.getInputStream().readNBytes(LARGEST_PART));
        var blocks = new ArrayList<InternetHeaders>();
        while (content.available() > 0) {
            blocks.add(new InternetHeaders(content));
        }
        return blocks;
    }

    private static @Nullable String first(InternetHeaders block, String name) {
        var values = block.getHeader(name);
        return values == null ? null : values[0].strip();
    }
}
