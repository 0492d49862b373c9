package vn.neuguong.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.neuguong.local.story.SampleRoster.Seat;

/** What the sample data promises to everybody who tries the system. */
class SampleRosterUnitTests {

    private final SampleRoster roster = SampleRoster.read(Path.of("../sample"));

    @Test
    void holdsACityAndTwelveSchoolsWith240People() {
        assertThat(roster.units()).hasSize(13);
        assertThat(roster.schools()).hasSize(12);
        assertThat(roster.people()).hasSize(240);
        assertThat(roster.people()).extracting(SampleRoster.Person::email).doesNotHaveDuplicates();
    }

    @Test
    void hasAUnionInTenSchoolsAndOneVacantHeadSeat() {
        assertThat(roster.schools())
                .filteredOn(school -> school.seats().contains("UNION"))
                .hasSize(10);
        assertThat(roster.schools())
                .filteredOn(school -> roster.acknowledgements().get(new Seat(school.code(), "HEAD")) == null)
                .singleElement()
                .satisfies(school -> assertThat(school.seats()).contains("HEAD", "UNION"));
    }

    @Test
    void sendsThePledgesOfHoldersOneLevelUp() {
        // The city's own 12 less its head; and the heads of eleven schools, one of which is vacant.
        assertThat(roster.acknowledgements()).containsEntry(new Seat(roster.root(), "HEAD"), 11 + 11);
        assertThat(roster.acknowledgements()).containsEntry(new Seat(roster.root(), "UNION"), 11 + 10);
    }

    @Test
    void asksTheUnionOfTheCityForNoAgreementWithSchoolBoard() {
        assertThat(roster.launchSteps()).isEqualTo(12 * 4 + 3);
        assertThat(roster.planFile()).isNotEmptyFile();
    }

    @Test
    void leavesNobodyWithoutAnAcknowledgement() {
        assertThat(roster.people()).allMatch(roster::isAcknowledged);
    }
}
