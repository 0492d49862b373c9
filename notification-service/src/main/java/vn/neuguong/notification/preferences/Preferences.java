package vn.neuguong.notification.preferences;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Which mails people want that are sent on request only. Deciding the same again is a no-op.
 */
@Component
public class Preferences {

    private final MongoOperations mongo;
    private final Clock clock;

    Preferences(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Whether mails of the kind may be sent to this person. */
    public boolean wants(String personId, String kind) {
        return wanting(Set.of(personId), kind).contains(personId);
    }

    /** Those of the given people who asked for mails of the kind, in one query. */
    public Set<String> wanting(Collection<String> personIds, String kind) {
        var ids = personIds.stream()
                .map(personId -> Preference.idOf(personId, kind))
                .toList();
        return mongo.find(query(where("_id").in(ids).and("wanted").is(true)), Preference.class).stream()
                .map(Preference::personId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Stores what somebody decided. */
    public void decide(String personId, String kind, boolean wanted) {
        var id = Preference.idOf(personId, kind);
        if (!mongo.exists(query(where("_id").is(id).and("wanted").is(wanted)), Preference.class)) {
            mongo.save(Preference.of(personId, kind, wanted, clock.instant()));
        }
    }

    /**
     * Those who asked for a kind that is sent on request only, in the order of their ids, to be paged through.
     *
     * @param after the last person of the page before; empty for the first page
     */
    public List<String> subscribers(String kind, String after, int atMost) {
        return mongo
                .find(
                        query(where("kind")
                                        .is(kind)
                                        .and("wanted")
                                        .is(true)
                                        .and("personId")
                                        .gt(after))
                                .with(Sort.by("personId"))
                                .limit(Limit.of(atMost)),
                        Preference.class)
                .stream()
                .map(Preference::personId)
                .toList();
    }
}
