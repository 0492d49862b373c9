package vn.neuguong.endtoend.chaos.proxies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One SMTP connection, command by command. */
final class MailConversation {

    /** Longer than any sender of a chaos run waits. */
    private static final Duration LATE = Duration.ofSeconds(8);

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");
    private static final int GO_AHEAD = 354;
    private static final int TAKEN = 250;

    /** Mails a sender begins at most before the answers to all of them are recorded; a setting of every chaos run. */
    static final int GROUP = 5;

    private final MailGate gate;
    private final InputStream fromClient;
    private final OutputStream toClient;
    private final InputStream fromServer;
    private final OutputStream toServer;
    private final List<Held> held = new ArrayList<>();
    private int begun;

    /** A mail the server took, and the how manieth it was on this connection. */
    private record Held(int number, HandOver handOver) {}

    MailConversation(MailGate gate, Socket client, Socket server) throws IOException {
        this.gate = gate;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        this.fromClient = new BufferedInputStream(client.getInputStream());
        this.toClient = new BufferedOutputStream(client.getOutputStream());
        this.fromServer = new BufferedInputStream(server.getInputStream());
        this.toServer = new BufferedOutputStream(server.getOutputStream());
    }

    synchronized List<HandOver> handOvers() {
        return held.stream().map(Held::handOver).toList();
    }

    /** Returns when one side has hung up. */
    void hold() throws IOException, InterruptedException {
        answer(reply());
        String command;
        while ((command = lineOrNull(fromClient)) != null) {
            var verb = command.strip().toUpperCase(Locale.ROOT);
            confirmWhatIsRecordedBy(verb);
            if (verb.startsWith("MAIL FROM") && gate.mood() == MailMood.REFUSING) {
                answer("451 4.3.2 Closed for maintenance\r\n".getBytes(ISO_8859_1));
                continue;
            }
            forward(command.getBytes(ISO_8859_1));
            var reply = reply();
            answer(reply);
            if (verb.equals("DATA") && codeOf(reply) == GO_AHEAD && !takeMail()) {
                return;
            }
            if (verb.equals("QUIT")) {
                return;
            }
        }
    }

    /** Returns false when the connection is to be cut. */
    private boolean takeMail() throws IOException, InterruptedException {
        var mail = new ByteArrayOutputStream();
        String line;
        do {
            line = line(fromClient);
            mail.writeBytes(line.getBytes(ISO_8859_1));
        } while (!line.equals(".\r\n"));
        forward(mail.toByteArray());
        var reply = reply();
        if (codeOf(reply) == TAKEN) {
            remember(mail.toString(ISO_8859_1));
        }
        switch (gate.mood()) {
            case DROPPING_AFTER_DOT -> {
                return false;
            }
            case ANSWERING_LATE -> Thread.sleep(LATE);
            case OBLIGING, REFUSING -> {}
        }
        answer(reply);
        return true;
    }

    private synchronized void remember(String mail) {
        var id = MESSAGE_ID.matcher(mail);
        held.add(new Held(begun, new HandOver(id.find() ? String.valueOf(id.group(1)) : "", Instant.now(), null)));
    }

    /** A sender asks whether we are there, and leaves, between two groups; and a group has an end. */
    private synchronized void confirmWhatIsRecordedBy(String verb) {
        if (verb.startsWith("MAIL FROM")) {
            begun++;
            confirmUpTo(begun - GROUP);
        } else if (verb.equals("NOOP") || verb.equals("QUIT")) {
            confirmUpTo(begun);
        }
    }

    private void confirmUpTo(int number) {
        held.replaceAll(one -> one.number() <= number && one.handOver().confirmedAt() == null
                ? new Held(one.number(), one.handOver().confirmed(Instant.now()))
                : one);
    }

    private void forward(byte[] bytes) throws IOException {
        toServer.write(bytes);
        toServer.flush();
    }

    private void answer(byte[] bytes) throws IOException {
        toClient.write(bytes);
        toClient.flush();
    }

    /** All lines of the server's next reply. */
    private byte[] reply() throws IOException {
        var reply = new ByteArrayOutputStream();
        String line;
        do {
            line = line(fromServer);
            reply.writeBytes(line.getBytes(ISO_8859_1));
        } while (line.length() > 3 && line.charAt(3) == '-');
        return reply.toByteArray();
    }

    private static int codeOf(byte[] reply) {
        var text = new String(reply, ISO_8859_1).strip();
        var last = text.substring(text.lastIndexOf('\n') + 1);
        return last.matches("\\d{3}.*") ? Integer.parseInt(last.substring(0, 3)) : 0;
    }

    private static String line(InputStream in) throws IOException {
        var line = lineOrNull(in);
        if (line == null) {
            throw new EOFException();
        }
        return line;
    }

    private static @Nullable String lineOrNull(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next;
        while ((next = in.read()) >= 0) {
            line.append((char) next);
            if (next == '\n') {
                return line.toString();
            }
        }
        return null;
    }
}
