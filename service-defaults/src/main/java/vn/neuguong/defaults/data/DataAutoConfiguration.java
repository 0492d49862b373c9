package vn.neuguong.defaults.data;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Runs the features' index declarations. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class DataAutoConfiguration {

    @Bean
    IndexCreation indexCreation(MongoOperations mongo, ObjectProvider<Indexes> declared) {
        return new IndexCreation(mongo, declared.orderedStream().toList());
    }
}
