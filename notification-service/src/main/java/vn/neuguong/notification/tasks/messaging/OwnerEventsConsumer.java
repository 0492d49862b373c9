package vn.neuguong.notification.tasks.messaging;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Objects;
import vn.neuguong.messaging.consumption.BatchWrites;
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
    private final Owners owners;
    private final BatchWrites.Writer<OpenTask> openings;
    private final BatchWrites.Writer<Map.Entry<String, MailRequest>> announcements;

    OwnerEventsConsumer(TaskTracking tracking, Queueing queueing, Owners owners) {
        this.tracking = tracking;
        this.owners = owners;
        this.openings = tracking::openAll;
        this.announcements = made -> queueing.queueAll(
                made.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, repeated) -> first)));
        on("task.opened.v1", TaskOpenedV1.class, this::onOpened);
        on("task.closed.v1", TaskClosedV1.class, this::onClosed);
        on("announcement.made.v1", AnnouncementMadeV1.class, this::onAnnounced);
    }

    /** Idempotent by the task's id and by the id of its opening mail; after the closing it is a no-op. */
    private void onOpened(Event<TaskOpenedV1> event) {
        var task = event.data();
        orPoison(() -> BatchWrites.add(
                openings,
                new OpenTask(
                        task.taskId(),
                        ownerOf(event.metadata()),
                        correlationOf(event.metadata()),
                        task.kind(),
                        task.assigneeId(),
                        task.openedAt(),
                        task.dueAt(),
                        task.parameters())));
    }

    /**
     * Idempotent because closed is final, and because sent or cancelled mails stay as they are. What was opened just
     * before is stored first, so that its mail is there to be taken back.
     */
    private void onClosed(Event<TaskClosedV1> event) {
        BatchWrites.flush();
        tracking.close(event.data().taskId(), event.data().closedAt());
    }

    /** Idempotent by the announcement's id, which is the mail's together with its owner's name. */
    private void onAnnounced(Event<AnnouncementMadeV1> event) {
        var announcement = event.data();
        var owner = ownerOf(event.metadata());
        orPoison(() -> BatchWrites.add(
                announcements,
                Map.entry(
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
                                        .toList()))));
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
