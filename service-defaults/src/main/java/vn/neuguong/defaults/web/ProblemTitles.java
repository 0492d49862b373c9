package vn.neuguong.defaults.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;

/** What each kind of error answer is called, in the reader's language. */
final class ProblemTitles {

    private static final Set<Integer> NAMED = Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429);

    private final MessageSource messages;

    ProblemTitles(MessageSource messages) {
        this.messages = messages;
    }

    String of(HttpStatusCode status, Locale reader) {
        var name = NAMED.contains(status.value())
                ? String.valueOf(status.value())
                : status.is5xxServerError() ? "server" : "other";
        return messages.getMessage("problem.title." + name, null, reader);
    }
}
