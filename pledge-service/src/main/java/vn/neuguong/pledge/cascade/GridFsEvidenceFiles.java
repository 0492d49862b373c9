package vn.neuguong.pledge.cascade;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.gridfs.GridFsOperations;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.cascade.StepRecord.EvidenceFile;

/** Keeps the files in the database, beside the documents that name them. */
@Component
class GridFsEvidenceFiles implements EvidenceFiles {

    private final GridFsOperations files;

    GridFsEvidenceFiles(GridFsOperations files) {
        this.files = files;
    }

    @Override
    public EvidenceFile keep(String launchId, FileKind kind, byte[] content) {
        var fileId = files.store(
                new ByteArrayInputStream(content),
                "cascade." + kind.extension(),
                kind.mediaType(),
                new Document("launchId", launchId));
        return new EvidenceFile(fileId.toHexString(), kind, content.length);
    }

    @Override
    public Optional<byte[]> find(String fileId) {
        if (!ObjectId.isValid(fileId)) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.findOne(query(where("_id").is(new ObjectId(fileId)))))
                .map(files::getResource)
                .map(resource -> {
                    try (var stream = resource.getInputStream()) {
                        return stream.readAllBytes();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
    }

    @Override
    public void forget(String fileId) {
        files.delete(query(where("_id").is(new ObjectId(fileId))));
    }
}
