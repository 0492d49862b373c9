package vn.neuguong.inspection.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RosterLanguagesUnitTests {

    private static final Map<String, Person> KNOWN = Map.of(
            "lan", new Person("lan", "Nguyễn Thị Lan", "en"),
            "hung", new Person("hung", null, null));

    private final RosterLanguages languages = new RosterLanguages(id -> Optional.ofNullable(KNOWN.get(id)));

    @Test
    void addressesPeopleAsTheRosterSays() {
        assertThat(languages.of("lan")).contains(Locale.ENGLISH);
    }

    @Test
    void hasNoPreferenceForErasedOrUnknownPeople() {
        assertThat(languages.of("hung")).isEmpty();
        assertThat(languages.of("minh")).isEmpty();
    }
}
