package vn.neuguong.pledge.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The figures agree with a recount that looks at each pledge on that day and knows nothing of histories. */
class UnitHistoryUnitTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int DAYS = 40;

    @Property
    void agreesWithARecountOnEveryDay(
            @ForAll("lives") @Size(max = 30) List<PledgeDays> pledges, @ForAll @IntRange(max = DAYS + 5) int offset) {
        var history = new UnitHistory();
        pledges.forEach(pledge -> pledge.addTo(history));
        var day = FIRST.plusDays(offset);

        assertThat(UnitHistory.decode(history.encoded()).on(day)).isEqualTo(recount(pledges, day));
    }

    @Example
    void countsNothingBeforeTheFirstDay() {
        assertThat(new UnitHistory().on(FIRST)).isEqualTo(CoverageCounts.NONE);
    }

    private static CoverageCounts recount(List<PledgeDays> pledges, LocalDate day) {
        var counted = pledges.stream()
                .filter(pledge -> !pledge.invited().isAfter(day))
                .filter(pledge -> pledge.out() == null || pledge.out().isAfter(day))
                .toList();
        return new CoverageCounts(
                counted.size(),
                count(counted, pledge -> by(pledge.informed(), day)),
                count(counted, pledge -> by(pledge.viewed(), day)),
                count(counted, pledge -> by(pledge.signed(), day)),
                count(counted, pledge -> pledge.acknowledged() && by(pledge.inForce(), day)),
                count(counted, pledge -> by(pledge.inForce(), day)),
                count(counted, pledge -> by(pledge.refused(), day) && !by(pledge.signed(), day)),
                count(
                        counted,
                        pledge -> pledge.due() != null
                                && pledge.due().isBefore(day)
                                && !by(pledge.signed(), day)
                                && !by(pledge.refused(), day)));
    }

    private static boolean by(@Nullable LocalDate happened, LocalDate day) {
        return happened != null && !happened.isAfter(day);
    }

    private static long count(List<PledgeDays> pledges, Predicate<PledgeDays> counts) {
        return pledges.stream().filter(counts).count();
    }

    /** Whatever can happen to a pledge, in the order in which it can happen. */
    @Provide
    Arbitrary<List<PledgeDays>> lives() {
        var steps = Arbitraries.integers().between(-1, 8);
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS), steps.list().ofSize(7), Arbitraries.of(true, false))
                .as(UnitHistoryUnitTests::life)
                .list();
    }

    /** @param steps days from one thing to the next; -1 when it never happens */
    private static PledgeDays life(int start, List<Integer> steps, boolean acknowledged) {
        var invited = FIRST.plusDays(start);
        var informed = after(invited.minusDays(4), steps.get(0));
        var viewed = after(invited, steps.get(1));
        var refused = after(viewed == null ? invited : viewed, steps.get(2));
        var signed = after(refused == null ? invited : refused, steps.get(3));
        var inForce = signed == null ? null : after(signed, steps.get(4));
        var due = after(invited, steps.get(5));
        var last = inForce == null ? (signed == null ? (refused == null ? invited : refused) : signed) : inForce;
        var out = after(viewed != null && viewed.isAfter(last) ? viewed : last, steps.get(6));
        return new PledgeDays(invited, informed, viewed, signed, acknowledged, inForce, refused, due, out);
    }

    private static @Nullable LocalDate after(LocalDate day, int step) {
        return step < 0 ? null : day.plusDays(step);
    }
}
