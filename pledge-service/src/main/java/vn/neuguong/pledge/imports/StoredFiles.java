package vn.neuguong.pledge.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.GridFsOperations;
import org.springframework.stereotype.Component;

/** The files in GridFS, where every instance of the service can read them. */
@Component
class StoredFiles implements UploadedFiles {

    private static final String IMPORT_ID = "rosterImportId";

    private final GridFsOperations files;

    StoredFiles(GridFsOperations files) {
        this.files = files;
    }

    @Override
    public void store(String importId, RosterFile file, InputStream content) {
        files.store(content, nameOf(importId, file), new Document(IMPORT_ID, importId));
    }

    @Override
    public InputStream open(String importId, RosterFile file) {
        try {
            return files.getResource(nameOf(importId, file)).getInputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void delete(String importId) {
        files.delete(Query.query(Criteria.where("metadata." + IMPORT_ID).is(importId)));
    }

    private static String nameOf(String importId, RosterFile file) {
        return "roster-imports/" + importId + "/" + file.part();
    }
}
