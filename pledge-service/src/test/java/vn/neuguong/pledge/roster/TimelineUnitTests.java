package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.neuguong.defaults.web.InvalidInput;

/** Every answer of a timeline is what somebody would find who plays all commands again, one after the other. */
class TimelineUnitTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;

    record Step(int today, int day, @Nullable String value) {}

    @Property(tries = 500)
    void answersLikeAReplayOfTheCommands(@ForAll("steps") List<Step> steps) {
        var timeline = Timeline.from(START, "A");
        var diary = new TreeMap<LocalDate, String>();
        diary.put(START, "A");
        int today = 0;
        for (var step : steps) {
            today = Math.max(today, step.today);
            var when = new EffectiveDay(START.plusDays(step.day), START.plusDays(today));
            var before = answers(timeline);
            try {
                timeline = timeline.with(when, step.value);
            } catch (InvalidInput historyIsWritten) {
                var written = diary.floorKey(when.today());
                assertThat(when.day()).isBefore(written);
                assertThat(answers(timeline)).isEqualTo(before);
                continue;
            }
            if (!Objects.equals(valueOn(diary, when.day()), step.value)) {
                diary.put(when.day(), step.value);
            }
            for (int day = 0; day < DAYS; day++) {
                assertThat(timeline.on(START.plusDays(day)).orElse(null))
                        .isEqualTo(valueOn(diary, START.plusDays(day)));
            }
        }
    }

    @Property(tries = 500)
    void neverChangesWhatWasBeforeTheDay(@ForAll("steps") List<Step> steps) {
        var timeline = Timeline.from(START, "A");
        int today = 0;
        for (var step : steps) {
            today = Math.max(today, step.today);
            var when = new EffectiveDay(START.plusDays(step.day), START.plusDays(today));
            var before = answers(timeline).subList(0, step.day);
            try {
                timeline = timeline.with(when, step.value);
            } catch (InvalidInput historyIsWritten) {
                continue;
            }
            assertThat(answers(timeline).subList(0, step.day)).isEqualTo(before);
        }
    }

    @Property(tries = 500)
    void isBackAfterTheLastDay(@ForAll("steps") List<Step> steps, @ForAll("steps") List<Step> delegations) {
        var timeline = Timeline.from(START, "A");
        for (var step : steps) {
            timeline = timeline.with(new EffectiveDay(START.plusDays(step.day), START), step.value);
        }
        for (var step : delegations) {
            var from = START.plusDays(step.day);
            var to = from.plusDays(step.today % 7);
            var before = timeline;
            timeline = timeline.during(new EffectiveDay(from, START), to, "Z");
            for (var day = START; day.isBefore(START.plusDays(DAYS + 10)); day = day.plusDays(1)) {
                boolean within = !day.isBefore(from) && !day.isAfter(to);
                assertThat(timeline.on(day).orElse(null))
                        .isEqualTo(within ? "Z" : before.on(day).orElse(null));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.of("A", "B", "C").injectNull(0.2))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static @Nullable String valueOn(TreeMap<LocalDate, String> diary, LocalDate day) {
        var entry = diary.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    private static List<String> answers(Timeline<String> timeline) {
        var answers = new ArrayList<String>();
        for (int day = 0; day < DAYS; day++) {
            answers.add(timeline.on(START.plusDays(day)).orElse("-"));
        }
        return answers;
    }
}
