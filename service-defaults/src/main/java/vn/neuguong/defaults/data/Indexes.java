package vn.neuguong.defaults.data;

import org.springframework.data.mongodb.core.MongoOperations;

/** The indexes one feature needs. Created at start, before any consumer or job runs; creating one again is a no-op. */
@FunctionalInterface
public interface Indexes {

    /** Creates what is missing. */
    void ensure(MongoOperations mongo);
}
