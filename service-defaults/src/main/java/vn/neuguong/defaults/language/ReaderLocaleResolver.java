package vn.neuguong.defaults.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Makes Spring render pages, messages and validation in the {@link ReaderLanguage}. */
final class ReaderLocaleResolver implements LocaleResolver {

    private final ReaderLanguage reader;

    ReaderLocaleResolver(ReaderLanguage reader) {
        this.reader = reader;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return reader.of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The reader chooses the language with ?lang=");
    }
}
