package vn.neuguong.pledge.cascade.web;

import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import vn.neuguong.defaults.web.Attachment;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.programmes.LaunchStep;

/** The file that proves a step, called by what it proves. */
final class StepFile {

    private StepFile() {}

    /** Empty when the step is recorded without one, or not at all. */
    static Optional<ResponseEntity<Resource>> of(UnitLaunch launch, LaunchStep step, LaunchEvidence evidence) {
        return evidence.of(launch, step).flatMap(file -> {
            var name = "%s.%s.%s"
                    .formatted(launch.subject().unitId(), step, file.kind().extension());
            return evidence.contentOf(file)
                    .map(content -> Attachment.of(name, file.kind().mediaType(), content));
        });
    }
}
