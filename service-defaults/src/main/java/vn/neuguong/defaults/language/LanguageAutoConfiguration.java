package vn.neuguong.defaults.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Speaks to each reader in their own language, out of those in {@code neuguong.languages}; the first is the default. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "vn.neuguong.defaults.tasks.TaskLinksAutoConfiguration"
        })
class LanguageAutoConfiguration {

    @Bean
    ReaderLanguage readerLanguage(
            @Value("${neuguong.languages:vi,en}") List<Locale> spoken, Optional<PersonLanguages> people) {
        return new ReaderLanguage(spoken, people);
    }

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver localeResolver(ReaderLanguage reader) {
        return new ReaderLocaleResolver(reader);
    }

    @Bean
    LanguageSwitch languageSwitch(ReaderLanguage reader) {
        return new LanguageSwitch(reader);
    }

    @Bean
    ChoiceRemembered languageChoiceRemembered(
            ReaderLanguage reader, @Value("${neuguong.public-url:}") String publicUrl) {
        return new ChoiceRemembered(reader, publicUrl.startsWith("https:"));
    }
}
