package vn.neuguong.notification.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.notification.delivery.DeliveryRecords;
import vn.neuguong.notification.people.ErasureFollower;

/**
 * Restores: nothing of an erased person and no old letter is kept. What stays of a mail then is its kind, its times, its
 * template, a fingerprint nobody can try names on, and answers without addresses. Forgetting again is a no-op, so
 * several instances may do it.
 */
@Component
class Forgetting implements ErasureFollower {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final DeliveryRecords records;
    private final MongoOperations mongo;
    private final EvidenceSettings settings;

    Forgetting(DeliveryRecords records, MongoOperations mongo, EvidenceSettings settings) {
        this.records = records;
        this.mongo = mongo;
        this.settings = settings;
    }

    /** A mail being sent is stored once more with its answer, so its recipient is forgotten again after that. */
    @Override
    public void erased(String personId) {
        var sending = records.isSendingTo(personId);
        records.forget(personId);
        if (sending || records.isSendingTo(personId)) {
            mongo.save(new PendingErasure(personId));
        }
    }

    @Scheduled(fixedDelayString = "${neuguong.evidence.sweep-interval:1m}")
    void finishErasures() {
        for (var pending : mongo.findAll(PendingErasure.class)) {
            var mayComeBack = records.isSendingTo(pending.personId());
            records.forget(pending.personId());
            if (!mayComeBack) {
                mongo.remove(pending);
            }
        }
    }

    @Scheduled(fixedDelayString = "${neuguong.evidence.sweep-interval:1m}")
    void dropOldLetters() {
        var dropped = records.dropLettersOlderThan(settings.lettersKept());
        if (dropped > 0) {
            LOG.info("{} letters were dropped whose answer never came", dropped);
        }
    }
}
