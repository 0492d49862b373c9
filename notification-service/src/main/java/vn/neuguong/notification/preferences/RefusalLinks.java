package vn.neuguong.notification.preferences;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.secrets.SecretToken;

/** Issues the links by which people refuse mails, and recognises them again. */
@Component
public class RefusalLinks {

    private final MongoOperations mongo;
    private final PreferenceSettings settings;
    private final String publicUrl;
    private final Clock clock;

    RefusalLinks(
            MongoOperations mongo,
            PreferenceSettings settings,
            @Value("${neuguong.public-url}") String publicUrl,
            Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Mails of one kind to one person, who may refuse further ones. */
    public record RefusableMail(String personId, String kind) {}

    /** A new link for each, in one write; the mail is the only place where its secret appears. */
    public Map<RefusableMail, URI> issue(Collection<RefusableMail> subjects) {
        var until = clock.instant().plus(settings.linksLast());
        var stored = new ArrayList<RefusalLink>();
        var issued = new HashMap<RefusableMail, URI>();
        for (var subject : subjects) {
            var token = SecretToken.random();
            stored.add(new RefusalLink(token.hash(), subject.personId(), subject.kind(), until));
            issued.put(subject, URI.create(publicUrl + "/unsubscribe/" + token.value()));
        }
        if (!stored.isEmpty()) {
            mongo.insert(stored, RefusalLink.class);
        }
        return issued;
    }

    /** What the link is about; empty when it was never issued, or too long ago. */
    public Optional<RefusalLink> find(String token) {
        return Optional.ofNullable(mongo.findById(new SecretToken(token).hash(), RefusalLink.class))
                .filter(link -> clock.instant().isBefore(link.expiresAt()));
    }

    /** Nothing of the person is kept. */
    void forget(String personId) {
        mongo.remove(query(where("personId").is(personId)), RefusalLink.class);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void forgetExpired() {
        mongo.remove(query(where("expiresAt").lt(clock.instant())), RefusalLink.class);
    }
}
