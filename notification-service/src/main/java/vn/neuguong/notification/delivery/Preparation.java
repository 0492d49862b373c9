package vn.neuguong.notification.delivery;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final CurrentLines currentLines;
    private final DeliverySettings settings;
    private final Clock clock;

    Preparation(
            People people,
            Owners owners,
            MailTemplates templates,
            MailComposer composer,
            CurrentLines currentLines,
            DeliverySettings settings,
            Clock clock) {
        this.people = people;
        this.owners = owners;
        this.templates = templates;
        this.composer = composer;
        this.currentLines = currentLines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gathers what is asked for once for all mails of a batch, all of one owner. */
    Particulars gather(String owner, List<Delivery> claimed) {
        var recipients = recipientsOf(claimed);
        return new Particulars(recipients, linksFor(owner, claimed, recipients), listsOf(claimed));
    }

    private Map<String, MailRequest> listsOf(List<Delivery> claimed) {
        var lists = claimed.stream()
                .filter(delivery -> delivery.request().listsTasks())
                .collect(Collectors.toMap(Delivery::id, Delivery::request));
        return lists.isEmpty() ? lists : currentLines.of(lists);
    }

    private Map<String, Person> recipientsOf(List<Delivery> claimed) {
        var ids = claimed.stream()
                .map(delivery -> delivery.request().personId())
                .distinct()
                .toList();
        return people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** One call for all whose recipients are known; {@code null} when the owner cannot tell. */
    private @Nullable Map<String, TaskLink> linksFor(
            String owner, List<Delivery> claimed, Map<String, Person> recipients) {
        var tasks = claimed.stream()
                .map(Delivery::request)
                .filter(MailRequest::isAboutTask)
                .filter(request -> {
                    var recipient = recipients.get(request.personId());
                    return recipient != null && recipient.reachable();
                })
                .map(MailRequest::causeId)
                .distinct()
                .toList();
        try {
            return tasks.isEmpty() ? Map.of() : owners.taskLinks(owner, tasks);
        } catch (OwnerUnavailableException e) {
            return null;
        }
    }

    /** Says whether one mail of the batch can be handed over; if so it is written, its documents included. */
    Readiness prepare(Delivery delivery, Particulars particulars) {
        var request = delivery.request();
        var recipient = particulars.recipients().get(request.personId());
        var links = particulars.links();
        if (recipient != null && recipient.erased()) {
            return new Unneeded("the recipient has been erased from the roster");
        }
        if (request.isStale(clock.instant())) {
            return new Unneeded("stale");
        }
        if (request.listsTasks() && !particulars.lists().containsKey(delivery.id())) {
            return new Unneeded("nothing it lists is open any more");
        }
        if (recipient == null || !recipient.reachable()) {
            return new Missing("the recipient is not known yet");
        }
        if (!request.isAboutTask()) {
            return written(delivery, recipient, null);
        }
        if (links == null) {
            return new Missing("the " + request.owner() + " service gives no links");
        }
        var link = links.get(request.causeId());
        return link == null ? new Unneeded("the task is not open any more") : written(delivery, recipient, link);
    }

    /** A letter whose answer is unknown goes out as it is; else one is written. */
    private Readiness written(Delivery delivery, Person recipient, @Nullable TaskLink link) {
        var unanswered = delivery.letter();
        if (unanswered != null) {
            return ready(delivery, unanswered);
        }
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
            return ready(delivery, composer.compose(delivery, recipient, rendered, enclosuresOf(request)));
        } catch (OwnerUnavailableException e) {
            return new Missing("the " + request.owner() + " service gives no document");
        } catch (UnrenderableMailException | UnusableDocumentException e) {
            return new Impossible(Objects.requireNonNull(e.getMessage()));
        } catch (MessagingException e) {
            return new Impossible("the recipient's address is malformed");
        }
    }

    private Ready ready(Delivery delivery, Letter letter) {
        return new Ready(new PreparedMail(delivery, letter, composer.open(letter)));
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
            var content = owners.document(request.owner(), attachment.path(), limit)
                    .orElseThrow(() -> new UnusableDocumentException(attachment, "does not exist"));
            if (content.length > limit) {
                throw new UnusableDocumentException(
                        attachment,
                        "is larger than " + settings.attachmentLimit().toKilobytes() + " KB");
            }
            enclosures.add(new Enclosure(attachment.fileName(), attachment.mediaType(), content));
        }
        return enclosures;
    }

    /**
     * What the mails of one batch share.
     *
     * @param recipients those known, by their ids
     * @param links those of open tasks, by the tasks' ids; absent when their owner cannot tell
     * @param lists those that list tasks which are open still, as they are now, by delivery
     */
    record Particulars(
            Map<String, Person> recipients, @Nullable Map<String, TaskLink> links, Map<String, MailRequest> lists) {}
}
