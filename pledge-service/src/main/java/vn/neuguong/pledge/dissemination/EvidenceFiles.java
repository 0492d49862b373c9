package vn.neuguong.pledge.dissemination;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.gridfs.GridFsOperations;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.InvalidInput;

/** Keeps the papers and pictures that show an activity was held; their names are not kept, for they name people. */
@Service
public class EvidenceFiles {

    private final Activities activities;
    private final GridFsOperations files;
    private final DisseminationSettings settings;

    EvidenceFiles(Activities activities, GridFsOperations files, DisseminationSettings settings) {
        this.activities = activities;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Keeps the file with the activity, instead of an earlier one. The file is stored first: an activity never names a
     * file that is not there, at worst an interrupted upload leaves a file nobody names.
     *
     * @throws InvalidInput if it is too large or of another kind
     */
    @RetryOnConflict
    public Activity attach(String activityId, byte[] content) {
        if (content.length > settings.maxFileSize().toBytes()) {
            throw new InvalidInput(
                    "file",
                    "dissemination.file-too-large",
                    settings.maxFileSize().toMegabytes());
        }
        var type = FileType.of(content).orElseThrow(() -> new InvalidInput("file", "dissemination.file-of-other-kind"));
        activities.findById(activityId).orElseThrow(Activity::unknown).requireNotCancelled();
        var fileId = files.store(new ByteArrayInputStream(content), "evidence-" + activityId, type.mediaType());
        var changed = activities.findById(activityId).orElseThrow(Activity::unknown);
        var before = changed.attach(new EvidenceFile(fileId.toHexString(), type, content.length));
        var saved = activities.save(changed);
        before.ifPresent(replaced -> files.delete(query(where("_id").is(new ObjectId(replaced.fileId())))));
        return saved;
    }

    /** The content of a kept file. */
    public byte[] read(EvidenceFile file) {
        var stored = Objects.requireNonNull(files.findOne(query(where("_id").is(new ObjectId(file.fileId())))));
        try (var content = files.getResource(stored).getInputStream()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
