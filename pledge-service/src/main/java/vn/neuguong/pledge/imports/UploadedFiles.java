package vn.neuguong.pledge.imports;

import java.io.InputStream;

/** The files as they were sent, kept only until they have been checked. */
interface UploadedFiles {

    void store(String importId, RosterFile file, InputStream content);

    /** The content; closing it is the caller's. */
    InputStream open(String importId, RosterFile file);

    void delete(String importId);
}
