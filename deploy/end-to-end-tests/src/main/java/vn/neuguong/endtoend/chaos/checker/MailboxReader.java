package vn.neuguong.endtoend.chaos.checker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import vn.neuguong.endtoend.chaos.checker.Facts.MailFact;

/** Reads the mails as the mail server keeps them; what servers add on the way is not part of a mail. */
final class MailboxReader {

    private static final Pattern ADDED = Pattern.compile(
            "(?im)^(Delivered-To|X-Local-Received-At|Received|Return-Path):.*\\r?\\n(?:[ \\t].*\\r?\\n)*");

    private final Path folder;

    MailboxReader(Path folder) {
        this.folder = folder;
    }

    List<MailFact> mails() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailboxReader::mail)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MailFact mail(Path file) {
        try {
            var text = Files.readString(file, ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            var head = end < 0 ? text : text.substring(0, end + 2);
            return new MailFact(
                    header(head, "Message-ID"),
                    header(head, "Delivered-To"),
                    Instant.parse(header(head, "X-Local-Received-At")),
                    ADDED.matcher(head).replaceAll("") + text.substring(head.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(String head, String name) {
        var line = Pattern.compile("(?im)^" + name + ":\\s*(\\S+)").matcher(head);
        return line.find() ? String.valueOf(line.group(1)) : "";
    }
}
