package vn.neuguong.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What was typed after {@code ./run}, with what the environment says where nothing was typed. */
record CommandLine(Command command, Path home, OptionalInt portOffset) {

    static final String HELP = """
        ./run                  start everything, load the sample campaign, print the addresses
        ./run stop             stop everything; data is kept
        ./run status           list the processes (exit code 0: all up, 3: none, 1: some)
        ./run logs NAME        print the end of a process's log (--follow: and what comes)
        ./run story            play a whole campaign on the running system
        ./run chaos            hold a system of its own to its promises under faults (--minutes N --seed S, --mutations)
        ./run bench            measure it side by side with bare pipelines (--case A, --rounds N, --quick)
        ./run reset            delete all data (--yes: without asking, stopping first)
        ./run help             this text

        --home DIR             where data, logs and process ids live (NEU_GUONG_HOME; default .run)
        --port-offset N        added to every port, so that two systems can run (NEU_GUONG_PORT_OFFSET)\
        """;

    /** Above this, the highest base port would leave the range of ports. */
    private static final int LARGEST_OFFSET = 65_535 - Ports.HIGHEST_BASE;

    static CommandLine parse(List<String> typed, Map<String, String> environment, Path defaultHome) {
        var words = new ArrayList<String>();
        var flags = new ArrayList<String>();
        @Nullable String home = environment.get("NEU_GUONG_HOME");
        @Nullable String offset = environment.get("NEU_GUONG_PORT_OFFSET");
        for (Iterator<String> rest = typed.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--home" -> home = valueOf(word, rest);
                case "--port-offset" -> offset = valueOf(word, rest);
                case String flag when flag.startsWith("-") -> flags.add(flag);
                default -> words.add(word);
            }
        }
        return new CommandLine(
                command(words, flags),
                (home == null || home.isBlank() ? defaultHome : Path.of(home))
                        .toAbsolutePath()
                        .normalize(),
                offset == null || offset.isBlank() ? OptionalInt.empty() : OptionalInt.of(offset(offset)));
    }

    private static Command command(List<String> words, List<String> flags) {
        if (flags.removeAll(List.of("--help", "-h"))) {
            return new Command.Help();
        }
        Command command = switch (words.isEmpty() ? "start" : words.removeFirst()) {
            case "start" -> new Command.Start();
            case "stop" -> new Command.Stop();
            case "status" -> new Command.Status();
            case "logs" -> new Command.Logs(processName(words), flags.removeAll(List.of("--follow", "-f")));
            case "reset" -> new Command.Reset(flags.removeAll(List.of("--yes", "-y")));
            case "story" -> new Command.Story();
            case "help" -> new Command.Help();
            case String other -> throw new Refusal("There is no command '%s'; try ./run help.".formatted(other));
        };
        words.addAll(flags);
        if (!words.isEmpty()) {
            throw new Refusal("'%s' means nothing here; try ./run help.".formatted(words.getFirst()));
        }
        return command;
    }

    private static String processName(List<String> words) {
        List<String> names =
                Arrays.stream(ProcessName.values()).map(ProcessName::text).toList();
        if (words.isEmpty() || !names.contains(words.getFirst())) {
            throw new Refusal("Whose log? One of %s.".formatted(String.join(", ", names)));
        }
        return words.removeFirst();
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal("%s needs a value.".formatted(option));
        }
        return rest.next();
    }

    private static int offset(String text) {
        try {
            int offset = Integer.parseInt(text.strip());
            if (offset >= 0 && offset <= LARGEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number outside the range.
        }
        throw new Refusal("The port offset must be a number from 0 to %d, not '%s'.".formatted(LARGEST_OFFSET, text));
    }
}
