package vn.neuguong.testing.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageBundleUnitTests {

    private final MessageBundle vietnamese = MessageBundle.named("flawed.properties");
    private final MessageBundle english = MessageBundle.named("flawed_en.properties");

    @Test
    void namesEveryKeyAndPlaceholderThatOneLanguageLacks() {
        assertThat(vietnamese.differencesFrom(english))
                .containsExactly(
                        "doubled-apostrophe is missing in flawed.properties",
                        "eaten-apostrophe is missing in flawed.properties",
                        "empty is missing in flawed.properties",
                        "only-vietnamese is missing in flawed_en.properties",
                        "other-placeholders has the placeholders [{0}, {1}] in flawed.properties and [{0}] in"
                                + " flawed_en.properties");
    }

    @Test
    void namesMessagesThatWouldNotBeShownAsWritten() {
        assertThat(vietnamese.flaws()).isEmpty();
        assertThat(english.flaws())
                .containsExactlyInAnyOrder(
                        "eaten-apostrophe in flawed_en.properties has a placeholder, so an apostrophe must be written"
                                + " twice",
                        "doubled-apostrophe in flawed_en.properties has no placeholder, so an apostrophe must be"
                                + " written once",
                        "empty in flawed_en.properties says nothing");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThatThrownBy(() -> new StrictProperties("here").load(new StringReader("a=1\na=2")))
                .hasMessage("a is there twice in here");
    }

    @Test
    void findsTheKeysThatTemplatesAndCodeName(@TempDir Path module) throws IOException {
        write(module.resolve("src/main/resources/templates/a.html"), """
            <p th:text="#{page.title}"></p><p th:text="#{page.count(${n})}"></p><p th:text="#{${'seat.' + s}}"></p>
            """);
        write(module.resolve("src/main/java/A.java"), """
            Fault.of("rows[3].email", "row.email-twice", 3); new InvalidInput("name", "name.empty");
            throw Refusal.notFound("unit.unknown", id); @NotNull(message = "{field.required}") @GetMapping("/{token}")
            """);

        assertThat(UsedMessages.in(module))
                .containsOnlyKeys(
                        "page.title", "page.count", "row.email-twice", "name.empty", "unit.unknown", "field.required");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
