package vn.neuguong.defaults.tasks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Every service can raise task events ({@code pledge-service} publishes them on {@code pledge.tasks}) and has a page for
 * links that open nothing.
 */
@AutoConfiguration
@Import(LinkProblemPages.class)
class TasksAutoConfiguration {

    @Bean
    TaskWireFormat taskWireFormat(@Value("${spring.application.name}") String application) {
        return new TaskWireFormat(application.replace("-service", "") + ".tasks");
    }
}
