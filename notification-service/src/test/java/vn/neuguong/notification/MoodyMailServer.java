package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** GreenMail behind a door that can be shut, and that can refuse a recipient in the server's own words. */
public final class MoodyMailServer implements AutoCloseable {

    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final ServerSocket door;
    private final Map<String, Queue<String>> refusals = new ConcurrentHashMap<>();
    private final Set<String> swallowing = ConcurrentHashMap.newKeySet();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final AtomicInteger admitted = new AtomicInteger();
    private volatile boolean shut;

    public MoodyMailServer() {
        try {
            mail.start();
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Answers the next mails to this address with these replies, one each; those that follow are taken. */
    public void refuse(String address, String... replies) {
        refusals.put(address, new ConcurrentLinkedQueue<>(List.of(replies)));
    }

    /** Takes the next mail to this address and hangs up before saying so. */
    public void swallowAnswerTo(String address) {
        swallowing.add(address);
    }

    /** Turns everybody away, also those already inside. */
    public void shut() {
        shut = true;
        guests.forEach(MoodyMailServer::throwOut);
    }

    public void reopen() {
        shut = false;
    }

    /** How many connections have ever been let in. */
    public int admitted() {
        return admitted.get();
    }

    /** The mails taken for this address, in order. */
    public List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(address, message))
                .toList();
    }

    private static boolean isTo(String address, MimeMessage message) {
        try {
            var recipients = message.getRecipients(Message.RecipientType.TO);
            return ((InternetAddress) recipients[0]).getAddress().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                if (shut) {
                    guest.close();
                } else {
                    admitted.incrementAndGet();
                    guests.add(guest);
                    Thread.ofVirtual().start(() -> serve(guest));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var server = new Socket("127.0.0.1", mail.getSmtp().getPort())) {
            var fromGuest = reader(guest);
            var fromServer = reader(server);
            pass(fromServer, guest.getOutputStream());
            var recipient = "";
            for (var line = fromGuest.readLine(); line != null; line = fromGuest.readLine()) {
                var refusal = refusalOf(line);
                if (refusal != null) {
                    write(guest.getOutputStream(), refusal);
                    if (refusal.startsWith("421")) {
                        return;
                    }
                    continue;
                }
                recipient = isRecipient(line) ? addressIn(line) : recipient;
                write(server.getOutputStream(), line);
                var reply = pass(fromServer, guest.getOutputStream());
                if (reply.startsWith("354")) {
                    String content;
                    do {
                        content = fromGuest.readLine();
                        write(server.getOutputStream(), content);
                    } while (!content.equals("."));
                    if (swallowing.remove(recipient)) {
                        fromServer.readLine();
                        return;
                    }
                    pass(fromServer, guest.getOutputStream());
                }
            }
        } catch (IOException | RuntimeException gone) {
            // The guest or the server has hung up.
        } finally {
            guests.remove(guest);
        }
    }

    private String refusalOf(String line) {
        var replies = isRecipient(line) ? refusals.get(addressIn(line)) : null;
        return replies == null ? null : replies.poll();
    }

    private static boolean isRecipient(String line) {
        return line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:");
    }

    private static String addressIn(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static String pass(BufferedReader from, OutputStream to) throws IOException {
        String line;
        do {
            line = from.readLine();
            write(to, line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return line;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    private static void write(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(ISO_8859_1));
        to.flush();
    }

    private static void throwOut(Socket guest) {
        try {
            guest.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mail.stop();
    }
}
