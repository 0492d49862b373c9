package vn.neuguong.notification.tasks.messaging;

import java.util.List;
import java.util.Map;

/** The fields of {@code announcement.made.v1}. */
record AnnouncementMadeV1(
        String announcementId,
        String kind,
        String recipientId,
        Map<String, String> parameters,
        List<AttachmentV1> attachments) {

    record AttachmentV1(String fileName, String mediaType, String path) {}
}
