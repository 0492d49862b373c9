package vn.neuguong.endtoend.benchmarks.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

/** The server's side of one SMTP connection, as little of it as a sender needs. */
final class SmtpDialogue {

    private static final byte[] END = "\r\n.\r\n".getBytes(US_ASCII);
    private static final int LINE_BREAK = 2;
    private static final int DOT = 3;

    private final InputStream in;
    private final OutputStream out;
    private final Mailbox mailbox;
    private final byte[] buffer = new byte[16_384];
    private int at;
    private int end;

    /** Where mails go; when it returns they are accepted. */
    interface Mailbox {
        void take(String recipient, byte[] content) throws InterruptedException;
    }

    SmtpDialogue(InputStream in, OutputStream out, Mailbox mailbox) {
        this.in = in;
        this.out = out;
        this.mailbox = mailbox;
    }

    /** Until the sender says goodbye; it may also just go. */
    void run() throws IOException, InterruptedException {
        say("220 sink");
        var recipient = "";
        while (true) {
            var command = command();
            switch (command.substring(0, Math.min(4, command.length())).toUpperCase(Locale.ROOT)) {
                case "EHLO", "HELO" -> say("250-sink\r\n250 8BITMIME");
                case "MAIL", "RSET", "NOOP" -> say("250 OK");
                case "RCPT" -> {
                    recipient = address(command);
                    say("250 OK");
                }
                case "DATA" -> {
                    say("354 go on");
                    mailbox.take(recipient, content());
                    say("250 taken");
                }
                case "QUIT" -> {
                    say("221 goodbye");
                    return;
                }
                default -> say("502 not here");
            }
        }
    }

    private static String address(String command) {
        return command.substring(command.indexOf('<') + 1, command.indexOf('>'));
    }

    private String command() throws IOException {
        var line = new StringBuilder();
        for (var next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** Up to the lonely dot, which may come at once. */
    private byte[] content() throws IOException {
        var content = new ByteArrayOutputStream(buffer.length);
        var matched = LINE_BREAK;
        while (matched < END.length) {
            if (at == end) {
                fill();
            }
            var from = at;
            while (at < end && matched < END.length) {
                var next = buffer[at++];
                matched = next == END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
            }
            content.write(buffer, from, at - from);
        }
        return Arrays.copyOf(content.toByteArray(), content.size() - DOT);
    }

    private int next() throws IOException {
        if (at == end) {
            fill();
        }
        return buffer[at++];
    }

    private void fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        if (end == 0) {
            throw new EOFException("the sender is gone");
        }
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }
}
