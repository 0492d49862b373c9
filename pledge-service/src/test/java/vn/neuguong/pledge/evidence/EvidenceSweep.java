package vn.neuguong.pledge.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The files of a running service, some left behind by crashes, and the sweep that is due a day later. */
public final class EvidenceSweep {

    private static final byte[] PDF = "%PDF-1.7 bỏ dở".getBytes(StandardCharsets.UTF_8);

    private final EvidenceFiles files;
    private final AbandonedEvidenceSweeper sweeper;
    private final MongoOperations mongo;

    public EvidenceSweep(BeanFactory beans) {
        files = beans.getBean(EvidenceFiles.class);
        sweeper = beans.getBean(AbandonedEvidenceSweeper.class);
        mongo = beans.getBean(MongoOperations.class);
    }

    /** The process ended before the document named the file. */
    public EvidenceFile keptAndNeverNamed(EvidenceOwner owner, String documentId) {
        return files.keep(owner, documentId, PDF);
    }

    /** The process ended half-way through the file. */
    public void keptByHalf() {
        var fileId = new ObjectId();
        for (int part = 0; part < 2; part++) {
            mongo.insert(
                    new Document("files_id", fileId).append("n", part).append("data", new Binary(PDF)),
                    "evidence.chunks");
        }
    }

    public Optional<Resource> find(EvidenceFile file) {
        return files.find(file);
    }

    /** How many files there are, and the parts of their contents. */
    public List<Long> counts() {
        return List.of(mongo.count(new Query(), "evidence.files"), mongo.count(new Query(), "evidence.chunks"));
    }

    /** As if everything kept until now were older than the settings ask for. */
    public void sweepWhatWasKeptUntil(Instant moment) {
        sweeper.sweepKeptBefore(ObjectId.getSmallestWithDate(Date.from(moment)));
    }

    /** As it is done every few hours. */
    public void sweep() {
        sweeper.sweep();
    }
}
