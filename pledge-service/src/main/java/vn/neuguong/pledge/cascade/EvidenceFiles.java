package vn.neuguong.pledge.cascade;

import java.util.Optional;
import vn.neuguong.pledge.cascade.StepRecord.EvidenceFile;

/** The files kept as evidence. */
public interface EvidenceFiles {

    /** Keeps the content, and answers with what to remember of it. */
    EvidenceFile keep(String launchId, FileKind kind, byte[] content);

    /** The content of a file that was kept. */
    Optional<byte[]> find(String fileId);

    /** Drops a file nothing refers to. */
    void forget(String fileId);
}
