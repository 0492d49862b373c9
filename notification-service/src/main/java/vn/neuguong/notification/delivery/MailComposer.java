package vn.neuguong.notification.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.providers.JakartaMailProviders;
import vn.neuguong.notification.templates.MailData;
import vn.neuguong.notification.templates.PlainWords;
import vn.neuguong.notification.templates.RenderedMail;

/** Puts a rendered mail into the form mail servers take, both bodies and the enclosures included. */
@Component
class MailComposer {

    private static final int LONGEST_HEADER_VALUE = 200;

    static {
        JakartaMailProviders.select();
    }

    /** Letters are written for no server in particular. */
    private final Session session = Session.getInstance(new Properties());

    private final Sender sender;
    private final Clock clock;

    MailComposer(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** @throws MessagingException when the recipient's address is not one */
    Letter compose(Delivery delivery, Person recipient, RenderedMail mail, MailData data, List<Enclosure> enclosures)
            throws MessagingException {
        var message = new IdentifiedMessage(session, delivery.messageId());
        message.setFrom(sender.address(headerValue(data.letterhead().sender())));
        message.setReplyTo(new InternetAddress[] {
            address(data.letterhead().contactEmail(), data.letterhead().contactName())
        });
        message.setRecipient(
                Message.RecipientType.TO,
                address(Objects.requireNonNull(recipient.email()), Objects.requireNonNull(recipient.name())));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        letRefuse(message, data.links().refusal());
        message.setHeader("X-NeuGuong-Cause", headerValue(delivery.request().causeId()));
        message.setHeader("X-NeuGuong-Kind", headerValue(delivery.request().kind()));
        message.setHeader(
                "X-NeuGuong-Correlation", headerValue(delivery.request().correlationId()));
        message.setContent(enclosures.isEmpty() ? bodies(mail) : withEnclosures(bodies(mail), enclosures));
        message.saveChanges();
        return new Letter(new Binary(contentOf(message)), mail.template(), mail.proof(), Set.of());
    }

    private static byte[] contentOf(MimeMessage message) throws MessagingException {
        var content = new ByteArrayOutputStream();
        try {
            message.writeTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    /** By a single click in the mail program (RFC 8058), without opening anything. */
    private static void letRefuse(MimeMessage message, @Nullable URI refusal) throws MessagingException {
        if (refusal != null) {
            message.setHeader("List-Unsubscribe", "<" + refusal + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static InternetAddress address(String mailbox, String name) throws MessagingException {
        try {
            var address = new InternetAddress(mailbox, true);
            address.setPersonal(headerValue(name), StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private static MimeMultipart bodies(RenderedMail mail) throws MessagingException {
        return new MimeMultipart("alternative", body(mail.text(), "plain"), body(mail.html(), "html"));
    }

    /**
     * In base64, of which a Vietnamese letter with its marks takes four characters, and up to nine of the other encoding.
     * It is encoded here, for Jakarta Mail does so byte by byte.
     */
    private static MimeBodyPart body(String words, String subtype) throws MessagingException {
        var encoded = Base64.getMimeEncoder().encode(words.getBytes(StandardCharsets.UTF_8));
        var part = new PreencodedMimeBodyPart("base64");
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(encoded, "text/" + subtype + "; charset=UTF-8")));
        return part;
    }

    private static MimeMultipart withEnclosures(MimeMultipart bodies, List<Enclosure> enclosures)
            throws MessagingException {
        var letter = new MimeBodyPart();
        letter.setContent(bodies);
        var parts = new MimeMultipart("mixed", letter);
        for (var enclosure : enclosures) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.mediaType())));
            part.setFileName(enclosure.fileName());
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** What we were told must not end a header and begin another. */
    private static String headerValue(String told) {
        return PlainWords.of(told, LONGEST_HEADER_VALUE);
    }

    /** Keeps its Message-ID where Jakarta Mail would invent one. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
