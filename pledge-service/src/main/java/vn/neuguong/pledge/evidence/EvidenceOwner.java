package vn.neuguong.pledge.evidence;

import java.util.Collection;
import java.util.Set;

/** A feature whose documents name files kept as evidence. It says which of them still count; the others are swept. */
public interface EvidenceOwner {

    /** Under which name the feature keeps its files; never changes. */
    String feature();

    /** The ids of all files that these of the feature's documents name, now or in their history. */
    Set<String> filesNamedBy(Collection<String> documentIds);
}
