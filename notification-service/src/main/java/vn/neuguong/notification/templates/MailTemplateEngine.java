package vn.neuguong.notification.templates;

import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Thymeleaf for mails: frames from the class path, wordings given as text. Apart from the engine of the pages. */
final class MailTemplateEngine {

    private MailTemplateEngine() {}

    static ITemplateEngine create() {
        var wordings = new StringTemplateResolver();
        wordings.setTemplateMode(TemplateMode.TEXT);
        wordings.setCacheable(true);
        wordings.setOrder(3);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(frames("mail/frame.*.html", TemplateMode.HTML, 1));
        engine.addTemplateResolver(frames("mail/frame.*.txt", TemplateMode.TEXT, 2));
        engine.addTemplateResolver(wordings);
        return engine;
    }

    private static AbstractConfigurableTemplateResolver frames(String pattern, TemplateMode mode, int order) {
        var frames = new ClassLoaderTemplateResolver(MailTemplateEngine.class.getClassLoader());
        frames.setResolvablePatterns(Set.of(pattern));
        frames.setTemplateMode(mode);
        frames.setCharacterEncoding("UTF-8");
        frames.setCacheable(true);
        frames.setOrder(order);
        return frames;
    }
}
