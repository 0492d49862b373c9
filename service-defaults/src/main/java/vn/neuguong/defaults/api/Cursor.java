package vn.neuguong.defaults.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import vn.neuguong.defaults.web.UnreadableInput;

/**
 * Where a page of a list ended: the sort key of its last item. Outside it is one opaque word. The checksum in it finds
 * what was cut off or changed by accident; a cursor gives no rights, so it needs no signature.
 */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\u0000";
    private static final int CHECKSUM = Integer.BYTES;

    public Cursor {
        key = List.copyOf(key);
    }

    /** The cursor of an item with this sort key; the parts must not hold the character zero. */
    public static Cursor after(String... key) {
        return new Cursor(Arrays.asList(key));
    }

    /** One part of the sort key. */
    public String part(int index) {
        return key.get(index);
    }

    /** The cursor as it travels. */
    public String encoded() {
        var content = String.join(SEPARATOR, key).getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(CHECKSUM + content.length)
                .putInt(checksum(content))
                .put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Cursor decode(String encoded) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            var checksum = bytes.getInt();
            var content = new byte[bytes.remaining()];
            bytes.get(content);
            var cursor = new Cursor(List.of(new String(content, UTF_8).split(SEPARATOR, -1)));
            if (content.length > 0
                    && checksum == checksum(content)
                    && cursor.encoded().equals(encoded)) {
                return cursor;
            }
        } catch (IllegalArgumentException | BufferUnderflowException damaged) {
            // Answered below like every other damage.
        }
        throw unreadable();
    }

    static UnreadableInput unreadable() {
        return new UnreadableInput(CursorRequest.CURSOR, "api.cursor-unreadable");
    }

    private static int checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
