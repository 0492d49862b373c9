package vn.neuguong.notification.tasks.messaging;

import java.util.Objects;
import vn.neuguong.messaging.consumption.Event;
import vn.neuguong.messaging.consumption.EventConsumer;
import vn.neuguong.messaging.consumption.EventMetadata;
import vn.neuguong.messaging.consumption.PoisonEventException;
import vn.neuguong.notification.delivery.Attachment;
import vn.neuguong.notification.delivery.MailRequest;
import vn.neuguong.notification.delivery.Queueing;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.tasks.OpenTask;
import vn.neuguong.notification.tasks.TaskTracking;
import vn.neuguong.notification.templates.Occasion;

/** Hears what one owner says about its tasks and announcements. */
class OwnerEventsConsumer extends EventConsumer {

    private final TaskTracking tracking;
    private final Queueing queueing;
    private final Owners owners;

    OwnerEventsConsumer(TaskTracking tracking, Queueing queueing, Owners owners) {
        this.tracking = tracking;
        this.queueing = queueing;
        this.owners = owners;
        on("task.opened.v1", TaskOpenedV1.class, this::onOpened);
        on("task.closed.v1", TaskClosedV1.class, this::onClosed);
        on("announcement.made.v1", AnnouncementMadeV1.class, this::onAnnounced);
    }

    /** Idempotent by the task's id and by the id of its opening mail; after the closing it is a no-op. */
    private void onOpened(Event<TaskOpenedV1> event) {
        var task = event.data();
        orPoison(() -> tracking.open(new OpenTask(
                task.taskId(),
                ownerOf(event.metadata()),
                correlationOf(event.metadata()),
                task.kind(),
                task.assigneeId(),
                task.openedAt(),
                task.dueAt(),
                task.parameters())));
    }

    /** Idempotent because closed is final, and because sent or cancelled mails stay as they are. */
    private void onClosed(Event<TaskClosedV1> event) {
        tracking.close(event.data().taskId(), event.data().closedAt());
    }

    /** Idempotent by the announcement's id, which is the mail's together with its owner's name. */
    private void onAnnounced(Event<AnnouncementMadeV1> event) {
        var announcement = event.data();
        var owner = ownerOf(event.metadata());
        orPoison(() -> queueing.queue(
                owner + ":" + announcement.announcementId(),
                new MailRequest(
                        announcement.announcementId(),
                        announcement.kind(),
                        Occasion.ANNOUNCED,
                        owner,
                        correlationOf(event.metadata()),
                        announcement.recipientId(),
                        announcement.parameters(),
                        null,
                        announcement.attachments().stream()
                                .map(told -> new Attachment(told.fileName(), told.mediaType(), told.path()))
                                .toList())));
    }

    /** {@code /pledge-service} is the owner {@code pledge}. */
    private String ownerOf(EventMetadata metadata) {
        var name = metadata.source().replaceFirst("^/", "").replaceFirst("-service$", "");
        if (!owners.names().contains(name)) {
            throw new PoisonEventException("the source " + metadata.source() + " is no owner of tasks");
        }
        return name;
    }

    private static String correlationOf(EventMetadata metadata) {
        return Objects.requireNonNullElse(metadata.correlationId(), metadata.subject());
    }

    /** What the domain finds malformed stays malformed, however often it is tried. */
    private static void orPoison(Runnable handling) {
        try {
            handling.run();
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException(Objects.requireNonNull(e.getMessage()), e);
        }
    }
}
