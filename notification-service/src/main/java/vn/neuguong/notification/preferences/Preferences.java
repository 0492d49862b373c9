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
import vn.neuguong.notification.templates.MailKinds;
import vn.neuguong.notification.templates.Refusable;

/**
 * Which mails people want. What is mandatory is sent whatever they say; of the rest, a kind on request is sent to those
 * who asked for it, every other kind to those who have not refused it. Deciding the same again is a no-op.
 */
@Component
public class Preferences {

    private final MongoOperations mongo;
    private final MailKinds kinds;
    private final Clock clock;

    Preferences(MongoOperations mongo, MailKinds kinds, Clock clock) {
        this.mongo = mongo;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Whether mails of the kind may be sent to this person. */
    public boolean wants(String personId, String kind) {
        return wanting(Set.of(personId), kind).contains(personId);
    }

    /** Those of the given people to whom mails of the kind may be sent; one query, none for a mandatory kind. */
    public Set<String> wanting(Collection<String> personIds, String kind) {
        if (kinds.mandatory(kind)) {
            return Set.copyOf(personIds);
        }
        var ids = personIds.stream()
                .map(personId -> Preference.idOf(personId, kind))
                .toList();
        var decided = mongo.find(query(where("_id").in(ids)), Preference.class).stream()
                .collect(Collectors.toMap(Preference::personId, Preference::wanted));
        var undecided = refusable(kind) == Refusable.UNTIL_REFUSED;
        return personIds.stream()
                .filter(personId -> decided.getOrDefault(personId, undecided))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Stores what somebody decided.
     *
     * @throws IllegalArgumentException when the kind leaves them no choice
     */
    public void decide(String personId, String kind, boolean wanted) {
        if (kinds.mandatory(kind)) {
            throw new IllegalArgumentException(kind + " is mandatory");
        }
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

    /** Nothing of the person is kept. */
    void forget(String personId) {
        mongo.remove(query(where("personId").is(personId)), Preference.class);
    }

    private Refusable refusable(String kind) {
        return kinds.find(kind).map(known -> known.refusable()).orElse(Refusable.MANDATORY);
    }
}
