package vn.neuguong.endtoend.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed behind {@code ./run bench}.
 *
 * @param cases the ids, or beginnings of ids, to measure; empty for all
 * @param rounds absent when each case decides
 */
record BenchmarkOptions(List<String> cases, @Nullable Integer rounds, Scale scale) {

    static final String HELP = """
        ./run bench [--case a1,b,...] [--rounds N] [--quick]

          --case    the cases to measure, by id or by the letter of their group; all when left out
          --rounds  rounds per case instead of the case's own number
          --quick   small sizes and one round, written to deploy/end-to-end-tests/target/benchmarks;
                    without it the figures in docs/benchmarks are renewed
        """;

    static BenchmarkOptions parse(List<String> typed) {
        var cases = new ArrayList<String>();
        Integer rounds = null;
        var scale = Scale.FULL;
        var words = typed.iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--quick" -> scale = Scale.QUICK;
                case "--case" -> cases.addAll(Arrays.asList(next(words, word).split(",", -1)));
                case "--rounds" -> rounds = positive(next(words, word));
                default -> throw new IllegalArgumentException("'%s' is unknown.".formatted(word));
            }
        }
        return new BenchmarkOptions(List.copyOf(cases), rounds, scale);
    }

    /** The cases asked for, in their own order; a word that fits none is refused. */
    List<BenchmarkCase> among(List<BenchmarkCase> all) {
        for (var wanted : cases) {
            if (wanted.isBlank()
                    || all.stream().noneMatch(known -> known.heading().id().startsWith(wanted))) {
                throw new IllegalArgumentException("There is no case '%s'; there are %s."
                        .formatted(
                                wanted,
                                all.stream().map(known -> known.heading().id()).toList()));
            }
        }
        return all.stream()
                .filter(known -> cases.isEmpty()
                        || cases.stream().anyMatch(known.heading().id()::startsWith))
                .toList();
    }

    int roundsOf(BenchmarkCase chosen) {
        if (rounds != null) {
            return rounds;
        }
        return scale.of(chosen.rounds(), 1);
    }

    private static String next(java.util.Iterator<String> words, String option) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("'%s' needs a value.".formatted(option));
        }
        return words.next();
    }

    private static int positive(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("'--rounds' must be a number, not '%s'.".formatted(text), notANumber);
        }
        throw new IllegalArgumentException("'--rounds' must be at least 1.");
    }
}
