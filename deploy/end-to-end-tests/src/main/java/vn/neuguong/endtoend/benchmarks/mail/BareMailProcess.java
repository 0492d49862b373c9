package vn.neuguong.endtoend.benchmarks.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import vn.neuguong.endtoend.benchmarks.records.Person;
import vn.neuguong.local.launcher.Arguments;

/** The bare loop as a process of its own: one letter for everybody, over kept connections, and nothing is recorded. */
final class BareMailProcess {

    private BareMailProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var arguments = Arguments.of(args, "port", "letter", "mails", "connections");
        var letter = Files.readAllBytes(Path.of(arguments.text("letter")));
        var port = arguments.number("port");
        var mails = arguments.number("mails");
        var connections = arguments.number("connections");
        var next = new AtomicInteger();
        var loops = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var connection = 0; connection < connections; connection++) {
                loops.add(threads.submit(() -> {
                    send(letter, port, mails, next);
                    return null;
                }));
            }
            for (var loop : loops) {
                loop.get();
            }
        }
        System.out.println("ready");
    }

    private static void send(byte[] letter, int port, int mails, AtomicInteger next)
            throws IOException, MessagingException {
        var session = Session.getInstance(new Properties());
        try (var socket = new Socket();
                var transport = (SMTPTransport) session.getTransport("smtp")) {
            socket.setTcpNoDelay(true); // As the service does: else a long letter's last piece waits for 40 ms.
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            transport.connect(socket);
            for (var number = next.getAndIncrement(); number < mails; number = next.getAndIncrement()) {
                var mail = new MimeMessage(session, new ByteArrayInputStream(letter));
                mail.setRecipient(
                        Message.RecipientType.TO,
                        new InternetAddress(Person.number(number).email()));
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        }
    }
}
