package vn.neuguong.pledge.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.secrets.Sha256;

/** Keeps the files in the database, in a bucket of their own, beside the documents that name them. */
@Component
class GridFsEvidenceFiles implements EvidenceFiles {

    static final String BUCKET = "evidence";
    static final String FEATURE = "feature";
    static final String DOCUMENT_ID = "documentId";

    private final GridFsTemplate files;

    GridFsEvidenceFiles(MongoDatabaseFactory database, MongoConverter converter) {
        this.files = new GridFsTemplate(database, converter, BUCKET);
    }

    @Override
    public EvidenceFile keep(EvidenceOwner owner, String documentId, byte[] content) {
        var kind = FileKind.of(content).orElseThrow();
        var fileId = files.store(
                new ByteArrayInputStream(content),
                owner.feature() + "." + kind.extension(),
                kind.mediaType(),
                new Document(FEATURE, owner.feature()).append(DOCUMENT_ID, documentId));
        return new EvidenceFile(fileId.toHexString(), kind, Sha256.of(content));
    }

    @Override
    public Optional<Resource> find(EvidenceFile file) {
        return Optional.ofNullable(files.findOne(query(where("_id").is(new ObjectId(file.fileId())))))
                .map(files::getResource);
    }
}
