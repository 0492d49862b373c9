package vn.neuguong.pledge.evidence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;
import vn.neuguong.defaults.secrets.Sha256;

/** Evidence without a database. */
public final class EvidenceFilesInMemory implements EvidenceFiles {

    /** Nothing larger than a kilobyte. */
    public static final EvidenceRules SMALL_FILES =
            new EvidenceRules(new EvidenceSettings(DataSize.ofKilobytes(1), Duration.ofDays(1)));

    private final Map<String, byte[]> kept = new HashMap<>();
    private int number;

    @Override
    public EvidenceFile keep(EvidenceOwner owner, String documentId, byte[] content) {
        var fileId = "file-" + ++number;
        kept.put(fileId, content);
        return new EvidenceFile(fileId, FileKind.of(content).orElseThrow(), Sha256.of(content));
    }

    @Override
    public Optional<Resource> find(EvidenceFile file) {
        return Optional.ofNullable(kept.get(file.fileId())).map(ByteArrayResource::new);
    }

    public int count() {
        return kept.size();
    }
}
