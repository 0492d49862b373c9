package vn.neuguong.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder with one {@code .eml} file for each mail and recipient, indexed in memory by sequence and recipient. */
final class MailArchive {

    private static final Logger log = LoggerFactory.getLogger(MailArchive.class);

    private final Path folder;
    private final List<StoredMail> mails = new ArrayList<>();
    private final Map<String, List<StoredMail>> byRecipient = new HashMap<>();
    private long lastSequence;

    private MailArchive(Path folder) {
        this.folder = folder;
    }

    static MailArchive open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var archive = new MailArchive(folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches("\\d+\\.eml"))
                    .sorted()
                    .forEach(archive::load);
        }
        return archive;
    }

    private synchronized void load(Path file) {
        lastSequence = Long.parseLong(file.getFileName().toString().replace(".eml", ""));
        try {
            index(StoredMail.read(lastSequence, file));
        } catch (IOException e) {
            log.warn("{}; it is left where it is and not shown", e.getMessage());
        }
    }

    synchronized StoredMail keep(MimeMessage message, String recipient) {
        long sequence = lastSequence + 1;
        Path file = folder.resolve("%08d.eml".formatted(sequence));
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                out.write(line(StoredMail.RECIPIENT, recipient));
                out.write(line(StoredMail.RECEIVED_AT, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
                message.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            StoredMail mail = StoredMail.read(sequence, file);
            lastSequence = sequence;
            index(mail);
            return mail;
        } catch (IOException e) {
            throw new UncheckedIOException("Mail %d could not be written".formatted(sequence), e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Mail %d is not a mail".formatted(sequence), e);
        }
    }

    private static byte[] line(String name, Object value) {
        return "%s: %s\r\n".formatted(name, value).getBytes(StandardCharsets.UTF_8);
    }

    private void index(StoredMail mail) {
        mails.add(mail);
        byRecipient
                .computeIfAbsent(key(mail.recipient()), _ -> new ArrayList<>())
                .add(mail);
    }

    synchronized List<StoredMail> all() {
        return List.copyOf(mails);
    }

    synchronized int count() {
        return mails.size();
    }

    synchronized Optional<StoredMail> find(long sequence) {
        return mails.stream().filter(mail -> mail.sequence() == sequence).findFirst();
    }

    synchronized List<StoredMail> find(MailQuery query) {
        return candidates(query.to()).stream()
                .filter(query::matches)
                .limit(query.limit())
                .toList();
    }

    /** One page of the inbox, newest first; a blank recipient means everybody. */
    synchronized InboxPage page(String recipient, int number) {
        List<StoredMail> found = candidates(recipient.isBlank() ? null : recipient);
        return InboxPage.of(found, recipient.strip(), number);
    }

    private List<StoredMail> candidates(@Nullable String recipient) {
        return recipient == null ? mails : byRecipient.getOrDefault(key(recipient), List.of());
    }

    private static String key(String recipient) {
        return recipient.strip().toLowerCase(Locale.ROOT);
    }
}
