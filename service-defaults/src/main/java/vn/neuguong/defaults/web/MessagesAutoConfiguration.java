package vn.neuguong.defaults.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The words of pages and answers: each feature brings {@code messages/<feature>.properties} in Vietnamese and {@code
 * messages/<feature>_en.properties}, and nothing has to list them.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration")
class MessagesAutoConfiguration {

    private static final String SUFFIX = ".properties";

    @Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var features = Arrays.stream(resources.getResources("classpath*:messages/*" + SUFFIX))
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(features);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    FormProblems formProblems(MessageSource messages) {
        return new FormProblems(messages);
    }
}
