package vn.neuguong.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineUnitTests {

    private static final Path DEFAULT_HOME = Path.of("/srv/neu-guong/.run");

    @Test
    void startsInTheDefaultHomeWhenNothingIsTyped() {
        assertThat(parse("")).isEqualTo(new CommandLine(new Command.Start(), DEFAULT_HOME, OptionalInt.empty()));
    }

    @Test
    void understandsEachCommand() {
        assertThat(parse("stop").command()).isEqualTo(new Command.Stop());
        assertThat(parse("status").command()).isEqualTo(new Command.Status());
        assertThat(parse("logs pledge").command()).isEqualTo(new Command.Logs("pledge", false));
        assertThat(parse("logs kafka --follow").command()).isEqualTo(new Command.Logs("kafka", true));
        assertThat(parse("reset").command()).isEqualTo(new Command.Reset(false));
        assertThat(parse("reset --yes").command()).isEqualTo(new Command.Reset(true));
        assertThat(parse("story").command()).isEqualTo(new Command.Story());
        assertThat(parse("help").command()).isEqualTo(new Command.Help());
        assertThat(parse("stop --help").command()).isEqualTo(new Command.Help());
    }

    @Test
    void takesHomeAndOffsetFromTheEnvironmentUnlessTheyAreTyped() {
        var environment = Map.of("NEU_GUONG_HOME", "/tmp/second", "NEU_GUONG_PORT_OFFSET", "100");

        var fromEnvironment = CommandLine.parse(List.of("status"), environment, DEFAULT_HOME);
        var typed = CommandLine.parse(
                List.of("--port-offset", "200", "status", "--home", "/tmp/third"), environment, DEFAULT_HOME);

        assertThat(fromEnvironment.home()).isEqualTo(Path.of("/tmp/second"));
        assertThat(fromEnvironment.portOffset()).hasValue(100);
        assertThat(typed.home()).isEqualTo(Path.of("/tmp/third"));
        assertThat(typed.portOffset()).hasValue(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        strat               | There is no command 'strat'
        stop now            | 'now' means nothing here
        stop --yes          | '--yes' means nothing here
        logs                | Whose log? One of kafka, mongo
        logs mysql          | Whose log? One of kafka, mongo
        --port-offset       | --port-offset needs a value
        --port-offset many  | must be a number from 0 to 38518, not 'many'
        --port-offset -1    | must be a number from 0 to 38518, not '-1'
        --port-offset 38519 | must be a number from 0 to 38518, not '38519'
        """)
    void refusesWhatItDoesNotUnderstandWithASentence(String typed, String sentence) {
        assertThatThrownBy(() -> parse(typed)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    private static CommandLine parse(String typed) {
        List<String> words = typed.isEmpty() ? List.of() : List.of(typed.split(" "));
        return CommandLine.parse(words, Map.of(), DEFAULT_HOME);
    }
}
