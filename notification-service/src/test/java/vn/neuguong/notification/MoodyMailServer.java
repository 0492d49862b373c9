package vn.neuguong.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.icegreen.greenmail.user.GreenMailUser;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * GreenMail behind a door that can be shut, and that can refuse a mail at any stage in a server's own words, hang up or
 * fall silent.
 */
public final class MoodyMailServer implements AutoCloseable {

    /** Instead of a reply. */
    public static final String HANG_UP = "(hangs up)";

    /** Instead of a reply, until the guest has had enough. */
    public static final String SILENCE = "(says nothing)";

    /** Which command is refused. */
    public enum Stage {
        /** The sender, whoever the mail is to. */
        MAIL,
        /** The recipient. */
        RCPT,
        /** The content, before it is sent; hanging up happens in the middle of it. */
        DATA,
        /** The content, when all of it is there; after hanging up it is kept all the same. */
        END
    }

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort()
    });
    private final ServerSocket door;
    private final Map<String, Queue<String>> moods = new ConcurrentHashMap<>();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final AtomicInteger admitted = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean shut;
    private volatile @Nullable SSLContext secrecy;

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

    public int imapPort() {
        return mail.getImap().getPort();
    }

    /** Answers the next mails to this address with these replies, one each; those that follow are taken. */
    public void refuse(Stage stage, String address, String... replies) {
        moods.put(key(stage, address), new ConcurrentLinkedQueue<>(List.of(replies)));
    }

    private static String key(Stage stage, String address) {
        return stage == Stage.MAIL ? stage.name() : stage + " " + address;
    }

    /** Offers STARTTLS from now on. */
    public void offerSecrecy(SSLContext with) {
        secrecy = with;
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

    /** Somebody who has to give this password, over SMTP as over IMAP. */
    public GreenMailUser user(String address, String password) {
        return mail.setUser(address, address, password);
    }

    /** How many mails lie in a folder of the user's. */
    public int mailsIn(GreenMailUser user, String folder) {
        var found = mail.getManagers().getImapHostManager().getFolder(user, folder);
        return found == null ? 0 : found.getMessageCount();
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
            return recipients != null
                    && ((InternetAddress) recipients[0]).getAddress().equals(address);
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
            new Conversation(guest, server).hold();
        } catch (IOException | RuntimeException gone) {
            // The guest or the server has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guests.remove(guest);
        }
    }

    /** What one guest and the server say to each other, and what is said in between. */
    private final class Conversation {

        private final Socket guest;
        private final BufferedReader fromServer;
        private final OutputStream toServer;
        private BufferedReader fromGuest;
        private OutputStream toGuest;
        private String recipient = "";

        Conversation(Socket guest, Socket server) throws IOException {
            this.guest = guest;
            fromGuest = new BufferedReader(new InputStreamReader(guest.getInputStream(), ISO_8859_1));
            fromServer = new BufferedReader(new InputStreamReader(server.getInputStream(), ISO_8859_1));
            toGuest = guest.getOutputStream();
            toServer = server.getOutputStream();
        }

        void hold() throws IOException, InterruptedException {
            passReply();
            for (var line = fromGuest.readLine(); line != null; line = fromGuest.readLine()) {
                var stage = stageOf(line);
                recipient = stage == Stage.RCPT ? addressIn(line) : recipient;
                var mood = stage == null ? null : mood(stage);
                if (mood != null && !refused(stage, mood)) {
                    return;
                }
                if (mood == null && !(stage == Stage.DATA ? contentTaken() : passed(line))) {
                    return;
                }
            }
        }

        private boolean passed(String line) throws IOException {
            if (line.equals("STARTTLS") && secrecy != null) {
                whisper(secrecy);
                return true;
            }
            write(toServer, line);
            if (line.startsWith("EHLO") && secrecy != null) {
                write(toGuest, fromServer.readLine());
                write(toGuest, "250-STARTTLS");
            }
            passReply();
            return true;
        }

        /** Everything from now on is secret. */
        private void whisper(SSLContext with) throws IOException {
            write(toGuest, "220 go ahead");
            var secret = (SSLSocket) with.getSocketFactory().createSocket(guest, null, guest.getPort(), false);
            secret.setUseClientMode(false);
            fromGuest = new BufferedReader(new InputStreamReader(secret.getInputStream(), ISO_8859_1));
            toGuest = secret.getOutputStream();
        }

        /** Returns whether the guest may go on. */
        private boolean refused(Stage stage, String mood) throws IOException, InterruptedException {
            if (mood.equals(SILENCE)) {
                closing.await();
            }
            if (mood.equals(HANG_UP) && stage == Stage.DATA) {
                write(toGuest, "354 go ahead");
                fromGuest.readLine();
            }
            if (mood.equals(HANG_UP)) {
                return false;
            }
            write(toGuest, mood);
            return !mood.startsWith("421");
        }

        /** Returns whether the guest may go on. */
        private boolean contentTaken() throws IOException, InterruptedException {
            var mood = mood(Stage.END);
            var keep = mood == null || mood.equals(HANG_UP);
            write(toGuest, "354 go ahead");
            write(toServer, keep ? "DATA" : "RSET");
            fromServer.readLine();
            String content;
            do {
                content = fromGuest.readLine();
                if (keep) {
                    write(toServer, content);
                }
            } while (!content.equals("."));
            if (mood == null) {
                passReply();
                return true;
            }
            if (keep) {
                fromServer.readLine();
            }
            return refused(Stage.END, mood);
        }

        private @Nullable String mood(Stage stage) {
            var replies = moods.get(key(stage, recipient));
            return replies == null ? null : replies.poll();
        }

        private String passReply() throws IOException {
            String line;
            do {
                line = fromServer.readLine();
                write(toGuest, line);
            } while (line.length() > 3 && line.charAt(3) == '-');
            return line;
        }
    }

    private static @Nullable Stage stageOf(String line) {
        var command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("MAIL FROM:")) {
            return Stage.MAIL;
        }
        if (command.startsWith("RCPT TO:")) {
            return Stage.RCPT;
        }
        return command.equals("DATA") ? Stage.DATA : null;
    }

    private static String addressIn(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
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
        closing.countDown();
        shut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mail.stop();
    }
}
