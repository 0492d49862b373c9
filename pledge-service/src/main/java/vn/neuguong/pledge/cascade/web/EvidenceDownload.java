package vn.neuguong.pledge.cascade.web;

import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.cascade.EvidenceFiles;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.programmes.LaunchStep;

/** The file of a step, to be saved and never shown in place: it came from somebody's computer. */
final class EvidenceDownload {

    private EvidenceDownload() {}

    static ResponseEntity<byte[]> of(UnitLaunch launch, LaunchStep step, EvidenceFiles files) {
        var file = launch.step(step)
                .flatMap(state -> Optional.ofNullable(state.done()))
                .flatMap(done -> Optional.ofNullable(done.evidence().file()))
                .orElseThrow(() -> Refusal.notFound("cascade.no-file", launch.id()));
        var content = files.find(file.fileId()).orElseThrow(() -> Refusal.notFound("cascade.no-file", launch.id()));
        var name = "%s.%s.%s"
                .formatted(launch.subject().unitId(), step, file.kind().extension());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
