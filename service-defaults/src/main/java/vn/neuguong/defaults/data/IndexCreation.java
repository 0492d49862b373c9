package vn.neuguong.defaults.data;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/** Creates all declared indexes in the first lifecycle phase, ahead of relay, consumers and web server. */
final class IndexCreation implements SmartLifecycle {

    private final MongoOperations mongo;
    private final List<Indexes> declared;
    private volatile boolean created;

    IndexCreation(MongoOperations mongo, List<Indexes> declared) {
        this.mongo = mongo;
        this.declared = declared;
    }

    @Override
    public void start() {
        declared.forEach(indexes -> indexes.ensure(mongo));
        created = true;
    }

    @Override
    public void stop() {
        created = false;
    }

    @Override
    public boolean isRunning() {
        return created;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 10;
    }
}
