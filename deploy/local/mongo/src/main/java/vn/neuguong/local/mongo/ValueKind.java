package vn.neuguong.local.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of BSON values in the order in which values of different kinds sort. */
enum ValueKind {
    MIN_KEY(0x10, false),
    /** Also a field that is not there: a filter for null finds both. */
    NULL(0x18, true),
    NUMBER(0x20, true),
    TEXT(0x28, true),
    DOCUMENT(0x30, false),
    LIST(0x38, false),
    BINARY(0x40, false),
    LEGACY_UUID(0x48, false),
    UUID_VALUE(0x50, true),
    OBJECT_ID(0x58, true),
    FLAG(0x60, true),
    INSTANT(0x68, true),
    TIMESTAMP(0x70, false),
    OTHER(0x78, false),
    MAX_KEY(0x80, false);

    private final int rank;
    private final boolean ordered;

    /** The ranks leave room below and above each, and 0x00 and 0xFF to nobody, also with the bits turned round. */
    ValueKind(int rank, boolean ordered) {
        this.rank = rank;
        this.ordered = ordered;
    }

    /** The first byte of every such value in a {@link Key}. */
    int rank() {
        return rank;
    }

    /** Whether the bytes of two such values certainly sort as the library sorts the values. */
    boolean isOrdered() {
        return ordered;
    }

    static ValueKind of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case MinKey _ -> MIN_KEY;
            case Number _ -> NUMBER;
            case String _ -> TEXT;
            case Map<?, ?> _ -> DOCUMENT;
            case Collection<?> _ -> LIST;
            case BinData _ -> BINARY;
            case LegacyUUID _ -> LEGACY_UUID;
            case UUID _ -> UUID_VALUE;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> FLAG;
            case Instant _ -> INSTANT;
            case BsonTimestamp _ -> TIMESTAMP;
            case MaxKey _ -> MAX_KEY;
            default -> OTHER;
        };
    }
}
