package vn.neuguong.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyWriterUnitTests {

    private static final List<Object> VALUES = List.of(
            Missing.getInstance(),
            Long.MIN_VALUE,
            -(1L << 53) - 1,
            -(1L << 53),
            -1.5,
            -1,
            -0.0,
            0,
            0.25,
            1,
            1L,
            1.0,
            10,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE,
            "",
            "\u0000",
            "\u0000a",
            "\u0001",
            "OPEN",
            "OPENED",
            "a\u0000",
            "a\u0000b",
            "ab",
            "Đống Đa",
            "đống đa",
            "\uFFFD",
            "😀",
            new UUID(1, 2),
            new UUID(-1, 2),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000000"),
            false,
            true,
            Instant.EPOCH.minusMillis(1),
            Instant.EPOCH,
            Instant.parse("2026-11-20T00:00:00Z"));

    @Test
    void bytesSortAsTheLibrarySortsTheValues() {
        for (Object one : VALUES) {
            for (Object other : VALUES) {
                int expected = Integer.signum(ValueComparator.asc().compare(one, other));
                assertThat(Integer.signum(KeyWriter.keyOf(one).compareTo(KeyWriter.keyOf(other))))
                        .as("%s and %s", one, other)
                        .isEqualTo(expected);
                assertThat(Integer.signum(KeyWriter.keyOf(one, false).compareTo(KeyWriter.keyOf(other, false))))
                        .as("%s and %s, descending", one, other)
                        .isEqualTo(-expected);
            }
        }
    }

    @Test
    void noValueIsTheBeginningOfAnother() {
        List<Object> values = new ArrayList<>(VALUES);
        values.add(new Document("unit", "thcs-1"));
        values.add(new Document("unit", "thcs-1").append("year", 2026));
        values.add(List.of("a"));
        values.add(List.of("a", "b"));
        for (Object one : values) {
            for (Object other : values) {
                Key key = KeyWriter.keyOf(one);
                Key longer = KeyWriter.keyOf(other);
                boolean begins = longer.length() > key.length()
                        && longer.compareTo(key) > 0
                        && longer.compareTo(KeyRange.startingWith(key).to()) < 0;
                assertThat(begins).as("%s begins %s", one, other).isFalse();
            }
        }
    }

    @Test
    void equalNumbersOfDifferentTypesShareTheirKey() {
        assertThat(KeyWriter.keyOf(5))
                .isEqualTo(KeyWriter.keyOf(5L))
                .isEqualTo(KeyWriter.keyOf(5.0))
                .isEqualTo(KeyWriter.keyOf(new Decimal128(BigDecimal.valueOf(5))))
                .isNotEqualTo(KeyWriter.keyOf("5"));
        assertThat(KeyWriter.keyOf(new Document("year", 2026))).isEqualTo(KeyWriter.keyOf(new Document("year", 2026L)));
        assertThat(KeyWriter.keyOf(new Document("a", 1).append("b", 2)))
                .isNotEqualTo(KeyWriter.keyOf(new Document("b", 2).append("a", 1)));
    }
}
