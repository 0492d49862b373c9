package vn.neuguong.defaults.data;

import com.mongodb.WriteConcern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Runs the features' index declarations and settles how dates are stored and when a write counts. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class DataAutoConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return CalendarDates.conversions();
    }

    /** What is acknowledged survives the loss of one server of a replica set; said here, whatever the URI says. */
    @Bean
    MongoClientSettingsBuilderCustomizer acknowledgedMeansStored() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    IndexCreation indexCreation(MongoOperations mongo, ObjectProvider<Indexes> declared) {
        return new IndexCreation(mongo, declared.orderedStream().toList());
    }
}
