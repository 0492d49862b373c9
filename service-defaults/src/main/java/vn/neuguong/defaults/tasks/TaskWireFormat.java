package vn.neuguong.defaults.tasks;

import vn.neuguong.messaging.outbox.WireEvent;
import vn.neuguong.messaging.outbox.WireFormat;

/** Tasks and announcements on the {@code <service>.tasks} topic of their owner; the records are their own wire form. */
final class TaskWireFormat implements WireFormat<TaskEvent> {

    private final String topic;

    TaskWireFormat(String topic) {
        this.topic = topic;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public WireEvent toWire(TaskEvent event) {
        return switch (event) {
            case TaskEvent.TaskOpened opened -> new WireEvent("task.opened.v1", opened);
            case TaskEvent.TaskClosed closed -> new WireEvent("task.closed.v1", closed);
            case TaskEvent.AnnouncementMade made -> new WireEvent("announcement.made.v1", made);
        };
    }
}
