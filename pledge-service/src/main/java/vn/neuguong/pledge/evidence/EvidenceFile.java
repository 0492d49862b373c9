package vn.neuguong.pledge.evidence;

import vn.neuguong.defaults.secrets.Sha256;

/**
 * What a document remembers of a file kept as evidence for it; never its name, for names of files name people.
 *
 * @param sha256 of the content, so that a copy at hand can be proved to be this one
 */
public record EvidenceFile(String fileId, FileKind kind, String sha256) {

    /** Whether it is the same, to the byte: then whoever sends it again sends nothing new. */
    public boolean holds(byte[] content) {
        return sha256.equals(Sha256.of(content));
    }
}
