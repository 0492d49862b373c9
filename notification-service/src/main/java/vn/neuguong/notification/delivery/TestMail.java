package vn.neuguong.notification.delivery;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.templates.MailData;
import vn.neuguong.notification.templates.MailTemplates;
import vn.neuguong.notification.templates.Occasion;

/** Sends one mail past the queue to any address and tells what the mail server answered. Nothing of it is stored. */
@Service
public class TestMail {

    private static final String KIND = "notification.test";

    private final MailTemplates templates;
    private final MailComposer composer;
    private final MessageIds messageIds;
    private final JavaMailSenderImpl server;
    private final MachineTime time;
    private final Clock clock;

    TestMail(
            MailTemplates templates,
            MailComposer composer,
            MessageIds messageIds,
            JavaMailSenderImpl server,
            MachineTime time,
            Clock clock) {
        this.templates = templates;
        this.composer = composer;
        this.messageIds = messageIds;
        this.server = server;
        this.time = time;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param reply the words of the server without addresses, or why there are none
     */
    public record Answer(boolean accepted, String reply) {}

    /** Written like any other mail, in the language given. */
    public Answer send(String address, String language) {
        var tester = new Person("operator", address, address, language, 0);
        var words = templates.render(
                KIND, Occasion.ANNOUNCED, language, new MailData(address, Map.of(), null, LocalDate.now(clock), null));
        try (var connection = new MailConnection(server, time)) {
            var letter = composer.compose(unqueued(), tester, words, List.of());
            var answer = connection.send(composer.open(letter));
            return new Answer(answer instanceof ServerAnswer.Accepted, answer.reply());
        } catch (MailServerUnavailableException e) {
            return new Answer(false, "the mail server cannot be reached");
        } catch (MessagingException e) {
            return new Answer(false, "the address is malformed");
        }
    }

    private Delivery unqueued() {
        var id = "test:" + UUID.randomUUID();
        var request = new MailRequest(
                id, KIND, Occasion.ANNOUNCED, "notification", id, "operator", Map.of(), null, List.of());
        return Delivery.queued(id, request, messageIds.of(id), time.now());
    }
}
