package vn.neuguong.notification.delivery;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.Readiness.Impossible;
import vn.neuguong.notification.delivery.Readiness.Missing;
import vn.neuguong.notification.delivery.Readiness.Ready;
import vn.neuguong.notification.delivery.Readiness.Unneeded;
import vn.neuguong.notification.owners.OwnerUnavailableException;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.owners.TaskLink;
import vn.neuguong.notification.people.People;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.schedule.DueDay;
import vn.neuguong.notification.templates.MailData;
import vn.neuguong.notification.templates.MailTemplates;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.templates.UnrenderableMailException;

/**
 * Gathers what claimed mails need (recipient, link, documents) and writes them. The owner is asked for links before
 * every attempt and only gives them for open tasks: that is what keeps a reminder from being sent for a task that is
 * done (invariant 7), even when the news of its closing is still on the way.
 */
@Component
class Preparation {

    private final People people;
    private final Owners owners;
    private final MailTemplates templates;
    private final MailComposer composer;
    private final DeliverySettings settings;
    private final Clock clock;

    Preparation(
            People people,
            Owners owners,
            MailTemplates templates,
            MailComposer composer,
            DeliverySettings settings,
            Clock clock) {
        this.people = people;
        this.owners = owners;
        this.templates = templates;
        this.composer = composer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Says of each mail, all of one owner, whether it can be handed over. */
    Map<Delivery, Readiness> prepare(String owner, List<Delivery> claimed) {
        var recipients = recipientsOf(claimed);
        var links = linksFor(owner, claimed);
        return claimed.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        delivery -> readiness(
                                delivery, recipients.get(delivery.request().personId()), links),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private Map<String, Person> recipientsOf(List<Delivery> claimed) {
        var ids = claimed.stream()
                .map(delivery -> delivery.request().personId())
                .distinct()
                .toList();
        return people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** One call for all; {@code null} when the owner cannot tell. */
    private @Nullable Map<String, TaskLink> linksFor(String owner, List<Delivery> claimed) {
        var tasks = claimed.stream()
                .map(Delivery::request)
                .filter(MailRequest::isAboutTask)
                .map(MailRequest::causeId)
                .distinct()
                .toList();
        try {
            return tasks.isEmpty() ? Map.of() : owners.taskLinks(owner, tasks);
        } catch (OwnerUnavailableException e) {
            return null;
        }
    }

    private Readiness readiness(Delivery delivery, @Nullable Person recipient, @Nullable Map<String, TaskLink> links) {
        var request = delivery.request();
        var link = links == null ? null : links.get(request.causeId());
        if (request.isAboutTask() && links != null && link == null) {
            return new Unneeded("the task is not open any more");
        }
        if (recipient != null && recipient.erased()) {
            return new Unneeded("the recipient has been erased from the roster");
        }
        if (recipient == null || !recipient.reachable()) {
            return new Missing("the recipient is not known yet");
        }
        if (request.isAboutTask() && link == null) {
            return new Missing("the " + request.owner() + " service gives no links");
        }
        return written(delivery, recipient, link);
    }

    private Readiness written(Delivery delivery, Person recipient, @Nullable TaskLink link) {
        var request = delivery.request();
        var today = LocalDate.now(clock);
        var dueDay = request.dueAt() == null ? null : DueDay.of(request.dueAt(), clock.getZone());
        var data = new MailData(
                Objects.requireNonNull(recipient.name()),
                request.parameters(),
                dueDay,
                today,
                link == null ? null : link.url());
        try {
            var rendered = templates.render(
                    request.kind(),
                    occasion(request, dueDay, today),
                    Objects.requireNonNullElse(recipient.language(), "vi"),
                    data);
            var message = composer.compose(delivery, recipient, rendered, enclosuresOf(request));
            return new Ready(new PreparedMail(delivery, rendered, message));
        } catch (OwnerUnavailableException e) {
            return new Missing("the " + request.owner() + " service gives no document");
        } catch (UnrenderableMailException | DocumentTooLargeException e) {
            return new Impossible(Objects.requireNonNull(e.getMessage()));
        } catch (MessagingException e) {
            return new Impossible("the recipient's address is malformed");
        }
    }

    /** A reminder that has come late is worded as what it is now. */
    private static Occasion occasion(MailRequest request, @Nullable LocalDate dueDay, LocalDate today) {
        var late = dueDay != null && today.isAfter(dueDay);
        return request.occasion() == Occasion.REMINDED && late ? Occasion.OVERDUE : request.occasion();
    }

    private List<Enclosure> enclosuresOf(MailRequest request) {
        var limit = (int) settings.attachmentLimit().toBytes();
        var enclosures = new ArrayList<Enclosure>();
        for (var attachment : request.attachments()) {
            var content = owners.document(request.owner(), attachment.path(), limit);
            if (content.length > limit) {
                throw new DocumentTooLargeException(attachment, settings.attachmentLimit());
            }
            enclosures.add(new Enclosure(attachment.fileName(), attachment.mediaType(), content));
        }
        return enclosures;
    }
}
