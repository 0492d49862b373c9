package vn.neuguong.notification.delivery;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.neuguong.notification.letterheads.Letterheads;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.providers.MailProviders;
import vn.neuguong.notification.providers.MailServerUnavailableException;
import vn.neuguong.notification.providers.OutgoingMail;
import vn.neuguong.notification.providers.ServerAnswer;
import vn.neuguong.notification.templates.MailData;
import vn.neuguong.notification.templates.MailLinks;
import vn.neuguong.notification.templates.MailTemplates;
import vn.neuguong.notification.templates.Occasion;

/** Sends one mail past the queue to any address and tells what the mail server answered. Nothing of it is stored. */
@Service
public class TestMail {

    private static final String KIND = "notification.test";

    private final MailTemplates templates;
    private final Letterheads letterheads;
    private final MailComposer composer;
    private final MessageIds messageIds;
    private final MailProviders providers;
    private final MachineTime time;
    private final Clock clock;

    TestMail(
            MailTemplates templates,
            Letterheads letterheads,
            MailComposer composer,
            MessageIds messageIds,
            MailProviders providers,
            MachineTime time,
            Clock clock) {
        this.templates = templates;
        this.letterheads = letterheads;
        this.composer = composer;
        this.messageIds = messageIds;
        this.providers = providers;
        this.time = time;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param reply which mail server answered what, without addresses, or why none did
     */
    public record Answer(boolean accepted, String reply) {}

    /** Written like any other mail, in the language given, and handed to a mail server chosen like for any other. */
    public Answer send(String address, String language) {
        try {
            return send(written(address, language));
        } catch (MailServerUnavailableException e) {
            return new Answer(false, "no mail server can be reached");
        } catch (MessagingException e) {
            return new Answer(false, "the address is malformed");
        }
    }

    private Answer send(OutgoingMail mail) throws MailServerUnavailableException {
        try (var connections = providers.connections()) {
            var provider = providers
                    .choose(connections::mayReach)
                    .orElseThrow(() -> new MailServerUnavailableException("no mail server can be asked"));
            var answer = connections.to(provider).send(mail);
            return new Answer(answer instanceof ServerAnswer.Accepted, provider.name() + ": " + answer.reply());
        }
    }

    private OutgoingMail written(String address, String language) throws MessagingException {
        var data = new MailData(
                address, Map.of(), null, LocalDate.now(clock), List.of(), letterheads.of(null), MailLinks.NONE);
        var words = templates.render(KIND, Occasion.ANNOUNCED, language, data);
        var tester = new Person("operator", address, address, language, 0);
        var letter = composer.compose(unqueued(), tester, words, data, List.of());
        return OutgoingMail.of(letter.content().getData(), null);
    }

    private Delivery unqueued() {
        var id = "test:" + UUID.randomUUID();
        var request = new MailRequest(
                id, KIND, Occasion.ANNOUNCED, "notification", id, "operator", Map.of(), null, List.of());
        return Delivery.queued(id, request, messageIds.of(id), Lanes.UNLIMITED, time.now(), time.now());
    }
}
