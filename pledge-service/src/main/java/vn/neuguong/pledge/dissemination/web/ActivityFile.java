package vn.neuguong.pledge.dissemination.web;

import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import vn.neuguong.defaults.web.Attachment;
import vn.neuguong.pledge.dissemination.Activity;
import vn.neuguong.pledge.dissemination.ActivityEvidence;

/** The file that shows an activity was held, called by the activity's id. */
final class ActivityFile {

    private ActivityFile() {}

    /** Empty when there is none. */
    static Optional<ResponseEntity<Resource>> of(Activity activity, ActivityEvidence evidence) {
        return activity.file().flatMap(file -> {
            var name = "%s.%s".formatted(activity.id(), file.kind().extension());
            return evidence.contentOf(file)
                    .map(content -> Attachment.of(name, file.kind().mediaType(), content));
        });
    }
}
