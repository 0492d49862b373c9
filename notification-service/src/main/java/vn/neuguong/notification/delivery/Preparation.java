package vn.neuguong.notification.delivery;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.Readiness.Impossible;
import vn.neuguong.notification.delivery.Readiness.Missing;
import vn.neuguong.notification.delivery.Readiness.Ready;
import vn.neuguong.notification.delivery.Readiness.Unneeded;
import vn.neuguong.notification.letterheads.Letterheads;
import vn.neuguong.notification.owners.OwnerUnavailableException;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.schedule.DueDay;
import vn.neuguong.notification.templates.MailData;
import vn.neuguong.notification.templates.MailItem;
import vn.neuguong.notification.templates.MailLinks;
import vn.neuguong.notification.templates.MailTemplates;
import vn.neuguong.notification.templates.Occasion;
import vn.neuguong.notification.templates.UnrenderableMailException;

/**
 * Says whether a claimed mail can be handed over, and writes it. The owner is asked for links before every attempt and
 * only gives them for open tasks: that is what keeps a reminder from being sent for a task that is done (invariant 7),
 * even when the news of its closing is still on the way. What its reader does not want is not sent either, however long
 * ago it was queued.
 */
@Component
class Preparation {

    private final Gathering gathering;
    private final Preferences preferences;
    private final Letterheads letterheads;
    private final MailTemplates templates;
    private final Enclosures enclosures;
    private final MailComposer composer;
    private final Clock clock;

    Preparation(
            Gathering gathering,
            Preferences preferences,
            Letterheads letterheads,
            MailTemplates templates,
            Enclosures enclosures,
            MailComposer composer,
            Clock clock) {
        this.gathering = gathering;
        this.preferences = preferences;
        this.letterheads = letterheads;
        this.templates = templates;
        this.enclosures = enclosures;
        this.composer = composer;
        this.clock = clock;
    }

    /** Gathers what is asked for once for all mails of a batch. */
    Particulars gather(List<Delivery> claimed) {
        return gathering.gather(claimed);
    }

    /** Says whether one mail of the batch can be handed over; if so it is written, its documents included. */
    Readiness prepare(Delivery delivery, Particulars particulars) {
        var request = delivery.request();
        var recipient = particulars.people().get(request.personId());
        if (recipient != null && recipient.erased()) {
            return new Unneeded("the recipient has been erased from the roster");
        }
        if (recipient == null || !recipient.reachable()) {
            return new Missing("the recipient is not known yet");
        }
        if (!preferences.wants(recipient.id(), request.kind())) {
            return new Unneeded("the recipient does not want mails of this kind");
        }
        return switch (request.occasion()) {
            case OPENED, REMINDED, OVERDUE -> aboutOneTask(delivery, recipient, particulars);
            case DIGEST, ESCALATED -> aboutSeveralTasks(delivery, recipient, particulars);
            case ANNOUNCED, DAILY -> written(delivery, recipient, particulars, Told.NOTHING);
        };
    }

    /**
     * What a mail tells of tasks.
     *
     * @param link to the only one
     * @param items of a list
     * @param tasks all of them
     */
    private record Told(@Nullable URI link, List<MailItem> items, Set<String> tasks) {

        static final Told NOTHING = new Told(null, List.of(), Set.of());
    }

    private Readiness aboutOneTask(Delivery delivery, Person recipient, Particulars particulars) {
        var request = delivery.request();
        if (!particulars.told(request.owner(), request.causeId())) {
            return new Missing("the " + request.owner() + " service gives no links");
        }
        return particulars
                .linkTo(request.owner(), request.causeId())
                .map(link -> new Told(link.url(), List.of(), Set.of(request.causeId())))
                .map(told -> written(delivery, recipient, particulars, told))
                .orElseGet(() -> new Unneeded("the task is not open any more"));
    }

    /** Tells only of tasks that are open now. */
    private Readiness aboutSeveralTasks(Delivery delivery, Person recipient, Particulars particulars) {
        var items = new LinkedHashMap<String, MailItem>();
        for (var line : particulars.linesOf(delivery)) {
            var dueDay = DueDay.of(line.dueAt(), clock.getZone());
            if (delivery.request().occasion() == Occasion.ESCALATED) {
                var late = particulars.people().get(line.personId());
                if (late != null && !late.erased()) {
                    items.put(line.taskId(), new MailItem(line.kind(), late.name(), dueDay, line.parameters(), null));
                }
                continue;
            }
            if (!particulars.told(line.owner(), line.taskId())) {
                return new Missing("the " + line.owner() + " service gives no links");
            }
            particulars
                    .linkTo(line.owner(), line.taskId())
                    .map(link -> new MailItem(line.kind(), null, dueDay, line.parameters(), link.url()))
                    .ifPresent(item -> items.put(line.taskId(), item));
        }
        return items.isEmpty()
                ? new Unneeded("nothing it lists is open any more")
                : written(
                        delivery,
                        recipient,
                        particulars,
                        new Told(null, List.copyOf(items.values()), Set.copyOf(items.keySet())));
    }

    /** A letter whose answer is unknown goes out as it is, unless it tells of what is closed by now; else one is written. */
    private Readiness written(Delivery delivery, Person recipient, Particulars particulars, Told told) {
        var unanswered = delivery.letter();
        if (unanswered != null && told.tasks().containsAll(unanswered.tasks())) {
            return ready(delivery, unanswered);
        }
        var request = delivery.request();
        var today = LocalDate.now(clock);
        var dueDay = request.dueAt() == null ? null : DueDay.of(request.dueAt(), clock.getZone());
        var pages = particulars.pages().get(recipient.id());
        var data = new MailData(
                Objects.requireNonNull(recipient.name()),
                request.parameters(),
                dueDay,
                today,
                told.items(),
                letterheads.of(particulars.units().get(recipient.id())),
                new MailLinks(
                        told.link(),
                        pages == null ? null : pages.tasks(),
                        pages == null ? null : pages.choices(),
                        particulars.refusals().get(delivery.id())));
        try {
            var rendered = templates.render(
                    request.kind(),
                    occasion(request, dueDay, today),
                    Objects.requireNonNullElse(recipient.language(), "vi"),
                    data);
            var letter = composer.compose(delivery, recipient, rendered, data, enclosures.of(request));
            return ready(delivery, letter.tellingOf(told.tasks()));
        } catch (OwnerUnavailableException e) {
            return new Missing("the " + request.owner() + " service gives no document");
        } catch (UnrenderableMailException | UnusableDocumentException e) {
            return new Impossible(Objects.requireNonNull(e.getMessage()));
        } catch (MessagingException e) {
            return new Impossible("the recipient's address is malformed");
        }
    }

    private Ready ready(Delivery delivery, Letter letter) {
        return new Ready(new PreparedMail(delivery, letter));
    }

    /** A reminder that has come late is worded as what it is now. */
    private static Occasion occasion(MailRequest request, @Nullable LocalDate dueDay, LocalDate today) {
        var late = dueDay != null && today.isAfter(dueDay);
        return request.occasion() == Occasion.REMINDED && late ? Occasion.OVERDUE : request.occasion();
    }
}
