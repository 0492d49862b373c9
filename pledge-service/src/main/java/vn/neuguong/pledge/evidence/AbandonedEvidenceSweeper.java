package vn.neuguong.pledge.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static vn.neuguong.pledge.evidence.GridFsEvidenceFiles.BUCKET;
import static vn.neuguong.pledge.evidence.GridFsEvidenceFiles.DOCUMENT_ID;
import static vn.neuguong.pledge.evidence.GridFsEvidenceFiles.FEATURE;

import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * No file stays that no document names: one replaced by another, or left behind by somebody interrupted between keeping
 * it and naming it, or half-way through keeping it. It goes through the beginnings of all contents, so it meets halves
 * too; the ids tell their age by the machine's own clock. What is as old as this and is not named never will be, so
 * several instances may sweep at once, and whoever is interrupted is followed by the next.
 */
@Component
class AbandonedEvidenceSweeper {

    private static final Logger log = LoggerFactory.getLogger(AbandonedEvidenceSweeper.class);
    private static final String FILES = BUCKET + ".files";
    private static final String CONTENTS = BUCKET + ".chunks";
    private static final String ID = "_id";
    private static final String FILE_ID = "files_id";
    private static final String PART = "n";
    private static final String METADATA = "metadata";
    private static final ObjectId FIRST = ObjectId.getSmallestWithDate(new Date(0));
    private static final int AT_ONCE = 500;

    private final MongoOperations mongo;
    private final Map<String, EvidenceOwner> owners;
    private final EvidenceSettings settings;

    AbandonedEvidenceSweeper(MongoOperations mongo, List<EvidenceOwner> owners, EvidenceSettings settings) {
        this.mongo = mongo;
        this.owners = owners.stream().collect(Collectors.toMap(EvidenceOwner::feature, owner -> owner));
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void sweep() {
        var now = new ObjectId().getDate().toInstant();
        sweepKeptBefore(ObjectId.getSmallestWithDate(Date.from(now.minus(settings.sweptAfter()))));
    }

    void sweepKeptBefore(ObjectId limit) {
        List<ObjectId> page;
        var after = FIRST;
        do {
            page = keptBetween(after, limit);
            forget(abandoned(page));
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == AT_ONCE);
    }

    private List<ObjectId> keptBetween(ObjectId after, ObjectId limit) {
        var beginnings = query(where(FILE_ID).gt(after).lt(limit).and(PART).is(0))
                .with(Sort.by(FILE_ID))
                .limit(AT_ONCE);
        beginnings.fields().include(FILE_ID).exclude(ID);
        return mongo.find(beginnings, Document.class, CONTENTS).stream()
                .map(beginning -> beginning.getObjectId(FILE_ID))
                .toList();
    }

    private Set<ObjectId> abandoned(List<ObjectId> fileIds) {
        var whole = mongo.find(query(where(ID).in(fileIds)), Document.class, FILES);
        var abandoned = new HashSet<>(fileIds);
        whole.stream()
                .collect(groupingBy(file -> of(file, FEATURE), mapping(file -> of(file, DOCUMENT_ID), toSet())))
                .forEach((feature, documentIds) -> abandoned.removeAll(named(feature, documentIds, whole)));
        return abandoned;
    }

    /** What belongs to a feature that is not there, in this release, counts. */
    private Set<ObjectId> named(String feature, Collection<String> documentIds, List<Document> whole) {
        var owner = owners.get(feature);
        return owner == null
                ? whole.stream()
                        .filter(file -> of(file, FEATURE).equals(feature))
                        .map(file -> file.getObjectId(ID))
                        .collect(toSet())
                : owner.filesNamedBy(documentIds).stream().map(ObjectId::new).collect(toSet());
    }

    private static String of(Document file, String key) {
        return file.get(METADATA, Document.class).getString(key);
    }

    /** The beginnings last: without them nobody would meet the rest again. */
    private void forget(Set<ObjectId> abandoned) {
        if (abandoned.isEmpty()) {
            return;
        }
        mongo.remove(query(where(ID).in(abandoned)), FILES);
        mongo.remove(query(where(FILE_ID).in(abandoned).and(PART).gt(0)), CONTENTS);
        mongo.remove(query(where(FILE_ID).in(abandoned)), CONTENTS);
        log.info("Swept {} files that no document names", abandoned.size());
    }
}
