package vn.neuguong.local.story;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A mail as its recipient finds it in the inbox.
 *
 * @param kind what it is about, for instance {@code pledge.sign}
 * @param cause the task or announcement it was sent for
 */
record Mail(long sequence, String to, String kind, String cause, String text, List<String> attachments) {

    private static final Pattern PERSONAL_LINK = Pattern.compile("https?://\\S+/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    static Mail of(JsonNode message) {
        var headers = message.path("headers");
        return new Mail(
                message.path("sequence").asLong(),
                message.path("to").asString(),
                headers.path("X-NeuGuong-Kind").asString(""),
                headers.path("X-NeuGuong-Cause").asString(""),
                message.path("text").asString(),
                message.path("attachments")
                        .valueStream()
                        .map(attachment -> attachment.path("fileName").asString())
                        .toList());
    }

    /** The link only this recipient has. */
    String link() {
        var link = PERSONAL_LINK.matcher(text);
        if (!link.find()) {
            throw new StoryFailure("The mail %s about %s carries no personal link.".formatted(sequence, kind));
        }
        return Objects.requireNonNull(link.group());
    }
}
