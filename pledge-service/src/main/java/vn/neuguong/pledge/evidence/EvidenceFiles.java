package vn.neuguong.pledge.evidence;

import java.util.Optional;
import org.springframework.core.io.Resource;

/** The files kept as evidence. */
public interface EvidenceFiles {

    /**
     * Keeps the content, of a kind {@link EvidenceRules} accept, and answers with what the document has to remember. The
     * file comes first: a document never names one that is not there, and a file that no document names in the end is
     * swept.
     *
     * @param owner the feature the document belongs to
     */
    EvidenceFile keep(EvidenceOwner owner, String documentId, byte[] content);

    /** The content of a file that was kept. */
    Optional<Resource> find(EvidenceFile file);
}
