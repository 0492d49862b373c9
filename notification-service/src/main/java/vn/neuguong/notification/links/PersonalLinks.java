package vn.neuguong.notification.links;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.defaults.data.Indexes;
import vn.neuguong.defaults.language.ReaderLanguage;
import vn.neuguong.defaults.secrets.SecretToken;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.notification.people.People;
import vn.neuguong.notification.people.Person;

/** Issues personal links and recognises them again, as long as the person is known to the roster. */
@Component
public class PersonalLinks implements Indexes {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    private final MongoOperations mongo;
    private final People people;
    private final ReaderLanguage reader;
    private final PersonalLinkSettings settings;
    private final String publicUrl;
    private final Clock clock;

    PersonalLinks(
            MongoOperations mongo,
            People people,
            ReaderLanguage reader,
            PersonalLinkSettings settings,
            @Value("${neuguong.public-url}") String publicUrl,
            Clock clock) {
        this.mongo = mongo;
        this.people = people;
        this.reader = reader;
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** A new link to their own pages for each person, all in one write; the only place the tokens ever appear. */
    public Map<String, PersonalAddresses> issue(Set<String> personIds) {
        var now = clock.instant();
        var issued = new HashMap<String, PersonalAddresses>();
        var stored = new ArrayList<PersonalLink>();
        for (var personId : personIds) {
            var token = SecretToken.random();
            stored.add(new PersonalLink(token.hash(), personId, now, now.plus(settings.validFor())));
            issued.put(
                    personId,
                    new PersonalAddresses(
                            address(PersonalPage.MY_TASKS, token), address(PersonalPage.MAIL_CHOICES, token)));
        }
        if (!stored.isEmpty()) {
            mongo.insert(stored, PersonalLink.class);
        }
        return issued;
    }

    private URI address(String page, SecretToken token) {
        return URI.create(publicUrl + page + "/" + token.value());
    }

    /**
     * Whose link it is. From here on the page speaks their language, unless the reader chose another.
     *
     * @throws LinkProblem unknown, also when the person was erased, or expired
     */
    public Person open(String token) {
        var link = mongo.findById(new SecretToken(token).hash(), PersonalLink.class);
        if (link == null) {
            throw LinkProblem.unknown();
        }
        var person = people.findById(link.personId())
                .filter(known -> !known.erased())
                .orElseThrow(LinkProblem::unknown);
        reader.readerIs(person.id());
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw LinkProblem.expired();
        }
        return person;
    }

    @Override
    public void ensure(MongoOperations operations) {
        operations.indexOps(PersonalLink.class).createIndex(new Index("expiresAt", Direction.ASC).named("expiry"));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetLongExpired() {
        var longAgo = clock.instant().minus(KEPT_AFTER_EXPIRY);
        mongo.remove(query(where("expiresAt").lt(longAgo)), PersonalLink.class);
    }
}
