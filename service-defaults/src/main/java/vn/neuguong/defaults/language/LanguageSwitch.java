package vn.neuguong.defaults.language;

import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links of the layout that show the same page in another language; templates call it {@code @languageSwitch}. */
public final class LanguageSwitch {

    /**
     * One language to choose.
     *
     * @param address the same page in that language; relative, so that it also holds on error pages
     */
    public record Choice(String language, String address) {}

    private final ReaderLanguage reader;

    LanguageSwitch(ReaderLanguage reader) {
        this.reader = reader;
    }

    /** The languages there are to choose from; none where there is no choice. */
    public List<Choice> offered() {
        var spoken = reader.spoken();
        return spoken.size() < 2
                ? List.of()
                : spoken.stream()
                        .map(Locale::getLanguage)
                        .map(language -> new Choice(language, addressIn(language)))
                        .toList();
    }

    private static String addressIn(String language) {
        var query = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(ReaderLanguage.CHOICE, language)
                .build()
                .getQuery();
        return "?" + query;
    }
}
