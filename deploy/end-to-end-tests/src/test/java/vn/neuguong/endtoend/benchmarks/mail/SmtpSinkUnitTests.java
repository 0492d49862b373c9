package vn.neuguong.endtoend.benchmarks.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpSinkUnitTests {

    private final SmtpSink sink = new SmtpSink();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<byte[]> letters = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void takesEveryMailOfAConnectionAndKnowsForWhom() throws Exception {
        sink.watch(this::keep);
        sink.open(Duration.ZERO);

        send("Kính gửi cô Lan", "lan@song-van.example", "hieu@song-van.example");

        assertThat(sink.accepted()).isEqualTo(2);
        assertThat(recipients).containsExactly("lan@song-van.example", "hieu@song-van.example");
        assertThat(textOf(letters.getFirst())).isEqualTo("Kính gửi cô Lan\r\n");
    }

    @Test
    void isNotDeceivedByDotsInALetter() throws Exception {
        sink.watch(this::keep);
        sink.open(Duration.ZERO);

        send("một\r\n.\r\nhai", "lan@song-van.example");

        assertThat(sink.accepted()).isEqualTo(1);
        assertThat(textOf(letters.getFirst())).startsWith("một").endsWith("hai\r\n");
    }

    @Test
    void isNotThereUntilItIsOpenAndNotAfterItWasClosed() throws Exception {
        assertThatThrownBy(() -> send("Kính gửi", "lan@song-van.example")).isInstanceOf(MessagingException.class);

        sink.open(Duration.ZERO);
        send("Kính gửi", "lan@song-van.example");
        sink.close();

        assertThatThrownBy(() -> send("Kính gửi", "lan@song-van.example")).isInstanceOf(MessagingException.class);
    }

    private void send(String text, String... recipients) throws MessagingException {
        var session = Session.getInstance(new Properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", sink.port(), null, null);
            for (var recipient : recipients) {
                var mail = new MimeMessage(session);
                mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
                mail.setHeader("Content-Transfer-Encoding", "8bit");
                mail.setText(text, "UTF-8");
                mail.saveChanges();
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        }
    }

    private void keep(String recipient, byte[] letter, long nanos) {
        recipients.add(recipient);
        letters.add(letter);
    }

    private static String textOf(byte[] letter) throws Exception {
        return (String)
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)).getContent();
    }
}
