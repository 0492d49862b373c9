package vn.neuguong.pledge.dissemination;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import vn.neuguong.defaults.data.RetryOnConflict;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.evidence.EvidenceFile;
import vn.neuguong.pledge.evidence.EvidenceFiles;
import vn.neuguong.pledge.evidence.EvidenceOwner;
import vn.neuguong.pledge.evidence.EvidenceRules;

/** The papers and pictures that show activities were held; only the last one of each counts. */
@Service
public class ActivityEvidence implements EvidenceOwner {

    private final Activities activities;
    private final EvidenceFiles files;
    private final EvidenceRules rules;

    ActivityEvidence(Activities activities, EvidenceFiles files, EvidenceRules rules) {
        this.activities = activities;
        this.files = files;
        this.rules = rules;
    }

    /**
     * Keeps the file with the activity, instead of an earlier one.
     *
     * @throws InvalidInput if it is too large or of another kind
     * @throws Refusal if the activity is cancelled
     */
    @RetryOnConflict
    public Activity attach(String activityId, byte[] content) {
        rules.require("file", content);
        var activity = activities.findById(activityId).orElseThrow(Activity::unknown);
        activity.requireNotCancelled();
        if (activity.file().filter(known -> known.holds(content)).isPresent()) {
            return activity;
        }
        activity.attach(files.keep(this, activityId, content));
        return activities.save(activity);
    }

    /** The content of a file an activity names. */
    public Optional<Resource> contentOf(EvidenceFile file) {
        return files.find(file);
    }

    @Override
    public String feature() {
        return "dissemination";
    }

    @Override
    public Set<String> filesNamedBy(Collection<String> documentIds) {
        return activities.findAllById(documentIds).stream()
                .flatMap(activity -> activity.file().stream())
                .map(EvidenceFile::fileId)
                .collect(Collectors.toSet());
    }
}
