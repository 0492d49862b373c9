package vn.neuguong.notification.templates;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.neuguong.defaults.secrets.Sha256;

/**
 * Proves which data a mail was written with, without keeping names and secret links: the SHA-256 of the data as JSON
 * with sorted keys and no spaces (RFC 8785, what {@code jq -cSj .} prints), and that JSON with {@code null} for
 * whatever is personal. Whoever holds the mail fills that in again and compares. The salt keeps a hash from being tried
 * with guessed names once the JSON is gone.
 *
 * @param sha256 of the complete data
 * @param data what of it may be kept
 */
public record MailProof(String sha256, String data) {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST) // all properties of a record are such
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static MailProof of(MailData data) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return of(data, HexFormat.of().formatHex(salt));
    }

    static MailProof of(MailData data, String salt) {
        var kept = json(
                data,
                salt,
                null,
                MailLinks.NONE,
                data.items().stream().map(MailItem::withoutPerson).toList());
        return new MailProof(Sha256.of(json(data, salt, data.recipientName(), data.links(), data.items())), kept);
    }

    private static String json(
            MailData data, String salt, @Nullable String recipientName, MailLinks links, List<MailItem> items) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("salt", salt);
        fields.put("recipientName", recipientName);
        fields.put("parameters", data.parameters());
        fields.put("dueDay", data.dueDay());
        fields.put("today", data.today());
        fields.put("items", items);
        fields.put("letterhead", data.letterhead());
        fields.put("links", links);
        return CANONICAL.writeValueAsString(fields);
    }
}
