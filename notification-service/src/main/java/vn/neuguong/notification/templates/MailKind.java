package vn.neuguong.notification.templates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of mail, as described in {@code mail/<kind>/kind.yml}.
 *
 * @param refusable whether its readers may do without it
 * @param names what the kind is called, by language
 * @param abouts what readers are told of it when they may choose, by language; only where they may
 * @param items how one task of the kind is named in a list, by language; only for tasks
 */
public record MailKind(
        String id,
        Refusable refusable,
        @JsonProperty("name") Map<String, String> names,
        @JsonProperty("about") Map<String, String> abouts,
        @JsonProperty("item") Map<String, String> items) {

    public MailKind {
        names = Map.copyOf(names);
        abouts = Map.copyOf(Objects.requireNonNullElse(abouts, Map.of()));
        items = Map.copyOf(Objects.requireNonNullElse(items, Map.of()));
    }

    /** Whether it is sent whatever its reader prefers. */
    public boolean mandatory() {
        return refusable == Refusable.MANDATORY;
    }

    /** What readers of that language, or else of Vietnamese, call it. */
    public String name(String language) {
        return Objects.requireNonNull(names.getOrDefault(language, names.get(MailKinds.HOME_LANGUAGE)));
    }

    /** What readers of that language, or else of Vietnamese, are told of it; empty where they have no choice. */
    public String about(String language) {
        return abouts.getOrDefault(language, abouts.getOrDefault(MailKinds.HOME_LANGUAGE, ""));
    }

    @Nullable
    String item(String language) {
        return items.getOrDefault(language, items.get(MailKinds.HOME_LANGUAGE));
    }
}
