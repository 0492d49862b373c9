package vn.neuguong.defaults.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.neuguong.defaults.data.Indexes;
import vn.neuguong.defaults.language.ReaderLanguage;
import vn.neuguong.defaults.secrets.SecretToken;

/** Issues personal links to tasks and recognises them again. */
public class TaskLinks implements Indexes {

    private static final String OPENED_BY_LINK = "openedByLink";
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

    /** An issued link as its mail shows it: the only place the token ever appears. */
    record Issued(String taskId, String url, Instant expiresAt) {}

    private final MongoOperations mongo;
    private final List<TaskDirectory> directories;
    private final String publicUrl;
    private final ReaderLanguage reader;
    private final Clock clock;

    TaskLinks(
            MongoOperations mongo,
            List<TaskDirectory> directories,
            String publicUrl,
            ReaderLanguage reader,
            Clock clock) {
        this.mongo = mongo;
        this.directories = directories;
        this.publicUrl = publicUrl;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The link behind the token, for the page it was issued for. It keeps working after the task is done, so that the
     * page can say so, until it expires. From here on the page speaks the language of the link's person, unless the
     * reader chose another.
     *
     * @throws LinkProblem unknown (also when issued for another page) or expired
     */
    public TaskLink open(String pagePath, String token) {
        var link = mongo.findById(new SecretToken(token).hash(), TaskLink.class);
        if (link == null || !link.pagePath().equals(pagePath)) {
            throw LinkProblem.unknown();
        }
        reader.readerIs(link.personId());
        tellLayout();
        if (!clock.instant().isBefore(link.expiresAt())) {
            throw LinkProblem.expired();
        }
        return link;
    }

    /** So that it asks the reader to keep the link to themselves. */
    private static void tellLayout() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(OPENED_BY_LINK, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** A new link for each of the tasks that is still open; the others are left out. */
    List<Issued> issue(List<String> taskIds) {
        var now = clock.instant();
        var issued = new ArrayList<Issued>();
        var stored = new ArrayList<TaskLink>();
        for (var taskId : taskIds) {
            find(taskId).ifPresent(task -> {
                var token = SecretToken.random();
                stored.add(
                        new TaskLink(token.hash(), taskId, task.assigneeId(), task.pagePath(), now, task.expiresAt()));
                issued.add(new Issued(taskId, publicUrl + task.pagePath() + "/" + token.value(), task.expiresAt()));
            });
        }
        if (!stored.isEmpty()) {
            mongo.insert(stored, TaskLink.class);
        }
        return issued;
    }

    private Optional<LinkedTask> find(String taskId) {
        return directories.stream()
                .flatMap(directory -> directory.find(taskId).stream())
                .findFirst();
    }

    @Override
    public void ensure(MongoOperations operations) {
        operations.indexOps(TaskLink.class).createIndex(new Index("expiresAt", Direction.ASC).named("expiry"));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetLongExpired() {
        var longAgo = clock.instant().minus(KEPT_AFTER_EXPIRY);
        mongo.remove(Query.query(Criteria.where("expiresAt").lt(longAgo)), TaskLink.class);
    }
}
