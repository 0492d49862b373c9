package vn.neuguong.endtoend.chaos;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.neuguong.endtoend.chaos.mutations.Mutation;

/**
 * What was typed after {@code ./run chaos}.
 *
 * @param mutations the guards to switch off, one after another; none for an ordinary run
 * @param home where the run leaves data and logs; a temporary folder when absent
 */
record ChaosOptions(
        int minutes,
        long seed,
        List<Mutation> mutations,
        int portOffset,
        @Nullable Path home) {

    static final String HELP = """
        ./run chaos            two instances of each service under load and faults, then the check of every promise
        --minutes N            how long the faults last (3)
        --seed S               which people, which faults and when (20261122)
        --mutations            instead: four short runs with one guard off each, which the check must notice
        --mutation NAME        only this one of them, such as NO_FENCING
        --port-offset N        added to every port (5000)
        --home DIR             where data and logs are left (a temporary folder)\
        """;

    static ChaosOptions parse(List<String> typed) {
        var options = new ChaosOptions(3, 20_261_122, List.of(), 5_000, null);
        for (Iterator<String> rest = typed.iterator(); rest.hasNext(); ) {
            options = switch (rest.next()) {
                case "--minutes" -> options.withMinutes(number(rest));
                case "--seed" -> options.withSeed(number(rest));
                case "--port-offset" -> options.withPortOffset(number(rest));
                case "--home" -> options.withHome(Path.of(value(rest)).toAbsolutePath());
                case "--mutations" -> options.withMutations(List.of(Mutation.values()));
                case "--mutation" -> options.withMutations(List.of(Mutation.valueOf(value(rest))));
                case String other -> throw new IllegalArgumentException("'%s' means nothing here".formatted(other));
            };
        }
        if (options.minutes < 1) {
            throw new IllegalArgumentException("--minutes must be at least 1");
        }
        return options;
    }

    private ChaosOptions withMinutes(long number) {
        return new ChaosOptions((int) number, seed, mutations, portOffset, home);
    }

    private ChaosOptions withSeed(long number) {
        return new ChaosOptions(minutes, number, mutations, portOffset, home);
    }

    private ChaosOptions withPortOffset(long number) {
        return new ChaosOptions(minutes, seed, mutations, (int) number, home);
    }

    private ChaosOptions withHome(Path folder) {
        return new ChaosOptions(minutes, seed, mutations, portOffset, folder);
    }

    private ChaosOptions withMutations(List<Mutation> chosen) {
        return new ChaosOptions(minutes, seed, chosen, portOffset, home);
    }

    private static long number(Iterator<String> rest) {
        var text = value(rest);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'%s' is no number".formatted(text), e);
        }
    }

    private static String value(Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("the last word needs a value");
        }
        return rest.next();
    }
}
