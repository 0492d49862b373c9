package vn.neuguong.pledge.cascade;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.neuguong.pledge.cascade.StepRecord.EvidenceFile;

/** Evidence without a database. */
public final class EvidenceFilesInMemory implements EvidenceFiles {

    private final Map<String, byte[]> kept = new HashMap<>();
    private int number;

    @Override
    public EvidenceFile keep(String launchId, FileKind kind, byte[] content) {
        var fileId = "file-" + ++number;
        kept.put(fileId, content);
        return new EvidenceFile(fileId, kind, content.length);
    }

    @Override
    public Optional<byte[]> find(String fileId) {
        return Optional.ofNullable(kept.get(fileId));
    }

    @Override
    public void forget(String fileId) {
        kept.remove(fileId);
    }

    int count() {
        return kept.size();
    }
}
