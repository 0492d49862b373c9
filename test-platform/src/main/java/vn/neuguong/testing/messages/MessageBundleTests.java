package vn.neuguong.testing.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The messages of one feature, held against each other in both languages. A feature's test is one line: {@code class
 * RosterMessageBundleTests extends MessageBundleTests { RosterMessageBundleTests() { super("roster"); } }}.
 */
public abstract class MessageBundleTests {

    private final MessageBundle vietnamese;
    private final MessageBundle english;

    protected MessageBundleTests(String feature) {
        this.vietnamese = MessageBundle.named(feature + ".properties");
        this.english = MessageBundle.named(feature + "_en.properties");
    }

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(vietnamese.differencesFrom(english)).isEmpty();
    }

    @Test
    void isShownAsItIsWritten() {
        assertThat(vietnamese.flaws()).isEmpty();
        assertThat(english.flaws()).isEmpty();
    }
}
