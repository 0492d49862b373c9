package vn.neuguong.pledge.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;

/** What is accepted as evidence. */
@Component
public class EvidenceRules {

    private final EvidenceSettings settings;

    EvidenceRules(EvidenceSettings settings) {
        this.settings = settings;
    }

    /** What somebody sends, read only so far that a file that is too large is seen to be. */
    public byte[] read(InputStreamSource sent) {
        try (var stream = sent.getInputStream()) {
            return stream.readNBytes(Math.toIntExact(settings.largestFile().toBytes() + 1));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** What keeps this content from being evidence; empty if nothing does. */
    public List<Fault> faultsOf(String field, byte[] content) {
        var largest = settings.largestFile();
        if (content.length > largest.toBytes()) {
            return List.of(Fault.of(field, "evidence-file.too-large", largest.toMegabytes()));
        }
        return FileKind.of(content).isPresent() ? List.of() : List.of(Fault.of(field, "evidence-file.other-kind"));
    }

    /**
     * Accepts the content.
     *
     * @throws InvalidInput if anything keeps it from being evidence
     */
    public void require(String field, byte[] content) {
        var faults = faultsOf(field, content);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
