package vn.neuguong.defaults.data;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Runs the features' index declarations and settles how dates are stored. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class DataAutoConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return CalendarDates.conversions();
    }

    @Bean
    IndexCreation indexCreation(MongoOperations mongo, ObjectProvider<Indexes> declared) {
        return new IndexCreation(mongo, declared.orderedStream().toList());
    }
}
