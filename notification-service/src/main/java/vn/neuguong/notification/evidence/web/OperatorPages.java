package vn.neuguong.notification.evidence.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Writes the pages operators open on the management port, in the language their browser asks for. */
@Component
class OperatorPages {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final ISpringTemplateEngine engine;

    OperatorPages(ISpringTemplateEngine engine) {
        this.engine = engine;
    }

    String write(String template, Map<String, Object> content) {
        var wanted = LocaleContextHolder.getLocale();
        var reader = wanted.getLanguage().equals("en") ? wanted : VIETNAMESE;
        return engine.process(template, new Context(reader, content));
    }
}
