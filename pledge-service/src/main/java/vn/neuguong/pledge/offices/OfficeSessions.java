package vn.neuguong.pledge.offices;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;
import vn.neuguong.defaults.secrets.SecretToken;

/** Starts, recognises and ends sessions; they end when not used, after some hours at the latest, and on sign-out. */
@Component
public class OfficeSessions implements Indexes {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final String ID = "_id";
    private static final String LAST_SEEN_AT = "lastSeenAt";

    private final MongoOperations mongo;
    private final OfficeSettings settings;
    private final Clock clock;

    OfficeSessions(MongoOperations mongo, OfficeSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new session; the answer is its secret, which is stored nowhere. */
    String start(String personId) {
        var secret = SecretToken.random();
        var now = clock.instant();
        mongo.insert(new OfficeSession(
                secret.hash(), personId, SecretToken.random().value(), now, now, now.plus(settings.sessionLasts())));
        return secret.value();
    }

    /** The session of the secret, if it is still going on; being found keeps it going. */
    public Optional<OfficeSession> find(String secret) {
        var now = clock.instant();
        var session = Optional.ofNullable(mongo.findById(new SecretToken(secret).hash(), OfficeSession.class))
                .filter(found -> now.isBefore(found.endsAt()))
                .filter(found -> now.isBefore(found.lastSeenAt().plus(settings.idleAfter())));
        session.filter(found -> found.lastSeenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(found -> mongo.updateFirst(
                        query(where(ID).is(found.secretHash())),
                        new Update().max(LAST_SEEN_AT, now),
                        OfficeSession.class));
        return session;
    }

    /** Ends it for good. */
    public void end(String secret) {
        mongo.remove(query(where(ID).is(new SecretToken(secret).hash())), OfficeSession.class);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void forgetEnded() {
        mongo.remove(query(where(LAST_SEEN_AT).lt(clock.instant().minus(settings.idleAfter()))), OfficeSession.class);
    }

    @Override
    public void ensure(MongoOperations operations) {
        operations.indexOps(OfficeSession.class).createIndex(new Index(LAST_SEEN_AT, Direction.ASC).named("lastSeen"));
        operations.indexOps(SignInRequest.class).createIndex(new Index("expiresAt", Direction.ASC).named("expiry"));
    }
}
