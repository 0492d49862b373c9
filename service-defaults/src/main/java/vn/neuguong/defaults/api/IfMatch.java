package vn.neuguong.defaults.api;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.defaults.web.UnreadableInput;
import vn.neuguong.messaging.outbox.OutboxDocument;

/**
 * The {@code If-Match} of a request: which state of a document its sender has read. An argument of controller methods;
 * hand it to the use case, which calls {@link #require} on the document it has loaded, within the same load and save,
 * so that two changes based on the same reading cannot both succeed.
 */
public final class IfMatch {

    /** Nothing was demanded: every state will do. */
    public static final IfMatch ANY = new IfMatch(null);

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
    private static final Pattern TAGS = Pattern.compile("%1$s(?:\\s*,\\s*%1$s)*+".formatted(TAG));

    private final @Nullable Set<String> tags;

    private IfMatch(@Nullable Set<String> tags) {
        this.tags = tags;
    }

    /** What the header says; {@link #ANY} without one and for {@code *}. */
    static IfMatch of(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return ANY;
        }
        if (!TAGS.matcher(header.strip()).matches()) {
            throw new UnreadableInput("If-Match", "api.if-match-unreadable");
        }
        return new IfMatch(
                TAG.matcher(header).results().map(tag -> tag.group()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Refuses with 428 a request that does not say which state it is based on. */
    public IfMatch mandatory() {
        if (tags == null) {
            throw new Refusal(HttpStatus.PRECONDITION_REQUIRED, "api.if-match-required");
        }
        return this;
    }

    /** Refuses with 412 when the document is not as the sender has read it; weak tags never match. */
    public void require(OutboxDocument document) {
        if (tags != null && !tags.contains(ETags.of(document))) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "api.if-match-failed");
        }
    }
}
