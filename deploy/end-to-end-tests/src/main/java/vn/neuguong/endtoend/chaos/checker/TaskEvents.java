package vn.neuguong.endtoend.chaos.checker;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.endtoend.chaos.checker.Facts.EventRecord;

/** The tasks and announcements the services told of in events of one type. */
record TaskEvents(List<EventRecord> records, String type) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Set<String> ids() {
        return records.stream()
                .filter(record -> record.isOfAService() && record.type().equals(type))
                .map(TaskEvents::idIn)
                .collect(toSet());
    }

    private static String idIn(EventRecord record) {
        var body = JSON.readTree(record.body());
        return body.path("taskId").asString(body.path("announcementId").asString(""));
    }

    /** The ids of the announcements with the name of their owner before them. */
    Set<String> idsWithOwner() {
        return records.stream()
                .filter(record -> record.isOfAService() && record.type().equals(type))
                .map(record ->
                        record.source().replaceFirst("^/", "").replaceFirst("-service$", "") + ":" + idIn(record))
                .collect(toSet());
    }
}
