package vn.neuguong.defaults.tasks;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.neuguong.defaults.language.ReaderLanguage;

/** Links are for the services that own tasks, that is, declare a {@link TaskDirectory}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "vn.neuguong.defaults.clock.ClockAutoConfiguration"
        })
@ConditionalOnBean(TaskDirectory.class)
@Import(TaskLinksController.class)
class TaskLinksAutoConfiguration {

    @Bean
    TaskLinks taskLinks(
            MongoOperations mongo,
            List<TaskDirectory> directories,
            @Value("${neuguong.public-url}") String publicUrl,
            ReaderLanguage reader,
            Clock clock) {
        return new TaskLinks(mongo, directories, publicUrl, reader, clock);
    }
}
