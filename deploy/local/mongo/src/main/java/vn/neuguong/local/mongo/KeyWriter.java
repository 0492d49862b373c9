package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a BSON value so that the bytes sort as the library sorts the values and equal values give equal bytes; no
 * value is the beginning of another, so compound keys are simply put one behind the other.
 */
final class KeyWriter {

    /** Ends a text, a document or a list; sorts before everything that may follow. */
    private static final int END = 0x00;

    private static final int ESCAPE = 0x01;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private KeyWriter() {}

    static Key keyOf(@Nullable Object value) {
        KeyWriter writer = new KeyWriter();
        writer.write(value);
        return Key.of(writer.out.toByteArray());
    }

    static Key keyOf(@Nullable Object value, boolean ascending) {
        return ascending ? keyOf(value) : keyOf(value).reversed();
    }

    private void write(@Nullable Object value) {
        ValueKind kind = ValueKind.of(value);
        out.write(kind.rank());
        switch (value) {
            case null -> {}
            case Missing _ -> {}
            case Number number -> number(number);
            case String text -> text(text);
            case Map<?, ?> document -> document(document);
            case Collection<?> list -> list(list);
            case BinData data -> bytes(data.getData());
            case LegacyUUID id -> uuid(id.getUuid());
            case UUID id -> uuid(id);
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean flag -> out.write(flag ? 1 : 0);
            case Instant instant -> integer(instant.toEpochMilli());
            case BsonTimestamp timestamp -> integer(timestamp.getValue());
            default -> text(value.toString());
        }
    }

    /** The library compares numbers as doubles, and a long that no double can hold exactly as itself. */
    private void number(Number number) {
        double rounded = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(rounded);
        integer(bits < 0 ? bits ^ Long.MAX_VALUE : bits);
        long lost = number instanceof Long exact ? exact - (long) rounded : 0;
        out.write((int) (lost >> 8) ^ 0x80);
        out.write((int) lost);
    }

    private void integer(long value) {
        out.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(value ^ Long.MIN_VALUE).array());
    }

    private void uuid(UUID id) {
        out.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /** Each UTF-16 unit for itself, which keeps the order of {@link String#compareTo}. */
    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                escaped(unit);
            } else if (unit < 0x800) {
                out.write(0xC0 | (unit >> 6));
                out.write(0x80 | (unit & 0x3F));
            } else {
                out.write(0xE0 | (unit >> 12));
                out.write(0x80 | ((unit >> 6) & 0x3F));
                out.write(0x80 | (unit & 0x3F));
            }
        }
        out.write(END);
    }

    private void bytes(byte[] data) {
        for (byte each : data) {
            escaped(each & 0xFF);
        }
        out.write(END);
    }

    private void escaped(int unit) {
        if (unit <= ESCAPE) {
            out.write(ESCAPE);
            out.write(unit + 1);
        } else {
            out.write(unit);
        }
    }

    private void document(Map<?, ?> document) {
        document.forEach((name, value) -> {
            out.write(ESCAPE);
            text(String.valueOf(name));
            write(value);
        });
        out.write(END);
    }

    private void list(Collection<?> list) {
        for (Object value : list) {
            out.write(ESCAPE);
            write(value);
        }
        out.write(END);
    }
}
