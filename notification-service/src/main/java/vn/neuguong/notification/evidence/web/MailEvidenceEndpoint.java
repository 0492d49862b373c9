package vn.neuguong.notification.evidence.web;

import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.DeliveryRecord;
import vn.neuguong.notification.delivery.DeliveryRecords;

/** The evidence as a page: what one person was told, what was told of one task, or one mail. */
@Component
@WebEndpoint(id = "mailevidence")
class MailEvidenceEndpoint {

    private static final int SHOWN = 100;

    private final DeliveryRecords records;
    private final OperatorPages pages;

    MailEvidenceEndpoint(DeliveryRecords records, OperatorPages pages) {
        this.records = records;
        this.pages = pages;
    }

    /** @param after the last mail of the page before */
    @ReadOperation(produces = TEXT_HTML_VALUE)
    String search(@Nullable String person, @Nullable String task, @Nullable String delivery, @Nullable String after) {
        var asked = new Question(given(person), given(task), given(delivery));
        var found = find(asked, given(after));
        return pages.write(
                "evidence/evidence",
                Map.of(
                        "asked",
                        asked,
                        "mails",
                        found.stream().limit(SHOWN).map(MailEvidence::of).toList(),
                        "more",
                        found.size() > SHOWN));
    }

    /** What was asked; the last that is given counts. */
    record Question(String person, String task, String delivery) {}

    private List<DeliveryRecord> find(Question asked, String after) {
        if (!asked.delivery().isEmpty()) {
            return records.find(asked.delivery()).stream().toList();
        }
        if (!asked.task().isEmpty()) {
            return records.about(asked.task(), after, SHOWN + 1);
        }
        return asked.person().isEmpty() ? List.of() : records.toPerson(asked.person(), after, SHOWN + 1);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
