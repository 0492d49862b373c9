package vn.neuguong.notification.delivery;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A document its owner attaches to an announcement.
 *
 * @param path where the owner serves it; always below {@code /internal/}, so that an event cannot send our token
 *     anywhere else
 */
public record Attachment(String fileName, String mediaType, String path) {

    private static final Pattern OWN_DOCUMENT = Pattern.compile("/internal/[A-Za-z0-9._~%@:/-]+");

    public Attachment {
        if (!OWN_DOCUMENT.matcher(path).matches()
                || leadsElsewhere(URI.create(path).getPath())) {
            throw new IllegalArgumentException("Not the path of an owner's document: " + path);
        }
    }

    private static boolean leadsElsewhere(String decoded) {
        return decoded.contains("..") || decoded.contains("//");
    }
}
