package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The commands of the server: what the library answers, made durable, and what it does not know or answers wrongly. */
final class LocalBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify", "aggregate");
    private static final Set<String> DEFINITIONS =
            Set.of("create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection");

    private final StoreFile file;
    private final GroupCommit commits;
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    LocalBackend(StoreFile file) {
        this.file = file;
        this.commits = new GroupCommit(file);
        LocalDatabase.namesIn(file.store()).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, _ -> new LocalDatabase(name, file.store(), getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello") || name.equals("ismaster")) {
            return hello(channel, database, query);
        }
        if (DEFINITIONS.contains(name)) {
            return commits.define(() -> super.handleCommand(channel, database, command, query));
        }
        if (WRITES.contains(name) && !isReading(query)) {
            return commits.write(() -> write(channel, database, command, query));
        }
        return super.handleCommand(channel, database, command, query);
    }

    /** An error is the client's to hear of; the library would write the documents it concerns into the log. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            Document response = new Document("ok", 0)
                    .append("errmsg", e.getMessageWithoutErrorCode())
                    .append("code", e.getCode());
            response.putIfNotNull("codeName", e.getCodeName());
            return response;
        }
    }

    private static boolean isReading(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .noneMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$merge") || document.containsKey("$out")));
    }

    private Document hello(Channel channel, String database, Document query) {
        return super.handleCommand(channel, database, "ismaster", query)
                .append("isWritablePrimary", true)
                .append("helloOk", true);
    }

    private Document write(Channel channel, String database, String command, Document query) {
        if (command.equals("update")) {
            return Updates.oneByOne(query, each -> super.handleCommand(channel, database, command, each));
        }
        Document response = super.handleCommand(channel, database, command, query);
        if (command.equals("insert") && response.get("n") instanceof Integer sent) {
            correctInserted(response, sent, Boolean.TRUE.equals(query.getOrDefault("ordered", true)));
        }
        return response;
    }

    /** The library counts the documents it was sent, not those it stored. */
    private static void correctInserted(Document response, int sent, boolean ordered) {
        if (response.get("writeErrors") instanceof List<?> errors && errors.getFirst() instanceof Document first) {
            response.put("n", ordered ? first.get("index") : sent - errors.size());
        }
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
