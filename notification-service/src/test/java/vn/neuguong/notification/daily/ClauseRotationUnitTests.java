package vn.neuguong.notification.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.notification.daily.ClauseSetVersion.Audience;
import vn.neuguong.notification.daily.ClauseSetVersion.Clause;
import vn.neuguong.notification.daily.ClauseSetVersion.Wording;
import vn.neuguong.notification.people.Employment;

class ClauseRotationUnitTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Audience EVERYBODY = new Audience(List.of(), List.of(), List.of());
    private static final Audience ARTISTS = new Audience(List.of(), List.of(), List.of("nghe-thuat"));

    private static final Employment TEACHER = new Employment("ha", "TH-TAN-AP", "PUBLIC_EMPLOYEE", null, null, null);

    /** No clause is left out, whatever the number of clauses and wherever one begins. */
    @Property
    void bringsEveryClauseInTurn(
            @ForAll @IntRange(min = 1, max = 40) int clauses, @ForAll @IntRange(max = 5000) int from) {
        var sets = List.of(set("five-nos", 1, clauses, EVERYBODY));
        var seen = new HashSet<String>();
        IntStream.range(from, from + clauses).forEach(day -> seen.add(chosen(sets, day, TEACHER)));
        assertThat(seen).hasSize(clauses);
    }

    @Test
    void goesThroughAllCodesThatConcernThePersonAndNoOther() {
        var sets = List.of(set("five-nos", 1, 2, EVERYBODY), set("nt-3196", 1, 1, ARTISTS));
        assertThat(IntStream.range(0, 4).mapToObj(day -> chosen(sets, day, TEACHER)))
                .containsExactly("five-nos@1.0", "five-nos@1.1", "five-nos@1.0", "five-nos@1.1");
        var artist = new Employment("lan", "NHA-HAT", "PUBLIC_EMPLOYEE", "nghe-thuat", null, null);
        assertThat(IntStream.range(0, 3).mapToObj(day -> chosen(sets, day, artist)))
                .containsExactly("five-nos@1.0", "five-nos@1.1", "nt-3196@1.0");
    }

    @Test
    void readsTheNewestVersionInForceOnly() {
        var withdrawn = new ClauseSetVersion(
                "five-nos@3",
                "five-nos",
                3,
                false,
                new Wording("Năm không", "The Five No's"),
                EVERYBODY,
                TODAY,
                null,
                List.of(clause("five-nos@3.0")));
        var tomorrow = new ClauseSetVersion(
                "five-nos@4",
                "five-nos",
                4,
                true,
                new Wording("Năm không", "The Five No's"),
                EVERYBODY,
                TODAY.plusDays(1),
                null,
                List.of(clause("five-nos@4.0")));
        var sets = List.of(set("five-nos", 1, 1, EVERYBODY), set("five-nos", 2, 1, EVERYBODY), withdrawn, tomorrow);
        assertThat(chosen(sets, 7, TEACHER)).isEqualTo("five-nos@2.0");
    }

    @Test
    void hasNothingForWhomNoCodeConcerns() {
        assertThat(chosen(List.of(set("nt-3196", 1, 3, ARTISTS)), 1, TEACHER)).isNull();
    }

    private static @Nullable String chosen(List<ClauseSetVersion> sets, int day, Employment employment) {
        return new ClauseRotation(sets, TODAY, day)
                .clauseFor(employment, "SCHOOL")
                .map(chosen -> chosen.clause().id())
                .orElse(null);
    }

    static ClauseSetVersion set(String id, int version, int clauses, Audience audience) {
        var key = id + "@" + version;
        return new ClauseSetVersion(
                key,
                id,
                version,
                true,
                new Wording("Bộ " + id, "Code " + id),
                audience,
                LocalDate.parse("2019-08-20"),
                null,
                IntStream.range(0, clauses)
                        .mapToObj(number -> clause(key + "." + number))
                        .toList());
    }

    private static Clause clause(String id) {
        return new Clause(id, new Wording("Điều " + id, "Clause " + id), new Wording("Lời " + id, "Text " + id));
    }
}
