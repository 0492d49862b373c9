package vn.neuguong.endtoend.chaos.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailGateUnitTests {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailGate gate;
    private Socket client;
    private BufferedReader answers;

    @BeforeEach
    void connect() throws IOException {
        server.start();
        gate = new MailGate(0, server.getSmtp().getPort());
        client = new Socket(InetAddress.ofLiteral("127.0.0.1"), gate.port());
        client.setSoTimeout(20_000);
        answers = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        answers.readLine();
        say("HELO truong.example");
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        gate.close();
        server.stop();
    }

    @Test
    void passesAMailOnAndKnowsThatItsSenderGotTheAnswer() throws IOException {
        assertThat(mail()).startsWith("250");
        assertThat(gate.handOvers()).singleElement().satisfies(handOver -> {
            assertThat(handOver.messageId()).isEqualTo("<thu-1@neuguong.example>");
            assertThat(handOver.confirmedAt()).isNull();
        });

        say("NOOP");

        assertThat(gate.handOvers())
                .singleElement()
                .satisfies(handOver -> assertThat(handOver.confirmedAt()).isNotNull());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void holdsAMailForUndecidedUntilItsGroupMustBeOver() throws IOException {
        for (var mails = 1; mails <= MailConversation.GROUP; mails++) {
            mail();
        }
        assertThat(gate.handOvers()).extracting(HandOver::confirmedAt).containsOnlyNulls();

        mail();

        assertThat(gate.handOvers())
                .filteredOn(handOver -> handOver.confirmedAt() != null)
                .singleElement()
                .isEqualTo(gate.handOvers().getFirst());
    }

    @Test
    void refusesMailsForNow() throws IOException {
        gate.treatMails(MailMood.REFUSING);

        assertThat(say("MAIL FROM:<a@truong.example>")).startsWith("451");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void takesAMailAndHangsUpInsteadOfSayingSo() throws IOException {
        gate.treatMails(MailMood.DROPPING_AFTER_DOT);

        assertThat(mail()).isNull();

        await().until(() -> server.getReceivedMessages().length == 1);
        assertThat(gate.handOvers())
                .singleElement()
                .satisfies(handOver -> assertThat(handOver.confirmedAt()).isNull());
    }

    private String mail() throws IOException {
        say("MAIL FROM:<a@truong.example>");
        say("RCPT TO:<b@truong.example>");
        say("DATA");
        return say("Message-ID: <thu-1@neuguong.example>\r\nSubject: Thu\r\n\r\nKinh gui\r\n.");
    }

    private String say(String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return answers.readLine();
    }
}
