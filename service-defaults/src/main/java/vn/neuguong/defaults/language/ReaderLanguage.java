package vn.neuguong.defaults.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.util.WebUtils;

/**
 * The language of the one who reads the answer to the current request: what they chose with {@code ?lang=} now or
 * earlier, else the language of the person whose link or session it is, else what their browser asks for, else the
 * service's first language.
 */
public final class ReaderLanguage {

    static final String CHOICE = "lang";

    private static final Pattern CHOSEN_NOW = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");
    private static final String PERSONAL = ReaderLanguage.class.getName() + ".personal";

    private final List<Locale> spoken;
    private final Optional<PersonLanguages> people;

    ReaderLanguage(List<Locale> spoken, Optional<PersonLanguages> people) {
        this.spoken = List.copyOf(spoken);
        this.people = people;
    }

    /**
     * Says whom the current request is from; from now on their own language goes before that of the browser. Task
     * links and sessions do this themselves.
     */
    public void readerIs(String personId) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            people.flatMap(known -> known.of(personId))
                    .ifPresent(own -> request.setAttribute(PERSONAL, own, RequestAttributes.SCOPE_REQUEST));
        }
    }

    /** Never a language the service does not speak. */
    Locale of(HttpServletRequest request) {
        return chosenNow(request)
                .or(() -> chosenEarlier(request))
                .or(() -> personal(request))
                .or(() -> browsers(request))
                .orElseGet(spoken::getFirst);
    }

    Optional<Locale> chosenNow(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        var choice = CHOSEN_NOW.matcher(query);
        return choice.find() ? ifSpoken(choice.group(1)) : Optional.empty();
    }

    private Optional<Locale> chosenEarlier(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, CHOICE))
                .map(Cookie::getValue)
                .flatMap(this::ifSpoken);
    }

    private Optional<Locale> personal(HttpServletRequest request) {
        return request.getAttribute(PERSONAL) instanceof Locale own ? ifSpoken(own.getLanguage()) : Optional.empty();
    }

    private Optional<Locale> browsers(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> ifSpoken(wanted.getLanguage()).stream())
                        .findFirst();
    }

    private Optional<Locale> ifSpoken(@Nullable String language) {
        return spoken.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    List<Locale> spoken() {
        return spoken;
    }
}
