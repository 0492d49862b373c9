package vn.neuguong.pledge.imports;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a reader is told. */
final class ImportWords {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Locale reader;

    private ImportWords(Locale reader) {
        this.reader = reader;
        messages.setBasenames("messages/imports", "messages/roster");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    static ImportWords vietnamese() {
        return new ImportWords(Locale.of("vi", "VN"));
    }

    static ImportWords english() {
        return new ImportWords(Locale.ENGLISH);
    }

    String of(MessageSourceResolvable problem) {
        return messages.getMessage(problem, reader);
    }
}
