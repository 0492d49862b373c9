package vn.neuguong.endtoend.chaos.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedRosterUnitTests {

    @Test
    void makesTheSamePeopleFromTheSameSeed() {
        assertThat(GeneratedRoster.of(3, 60)).isEqualTo(GeneratedRoster.of(3, 60));
        assertThat(GeneratedRoster.of(3, 60)).isNotEqualTo(GeneratedRoster.of(4, 60));
    }

    @Test
    void givesEverybodyAnAddressOfTheirOwnInPlainLetters() {
        var people = GeneratedRoster.of(3, 60).people();

        assertThat(people).hasSizeBetween(600, 1_000);
        assertThat(people)
                .extracting(Roster.Person::email)
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches("[a-z.]+\\.\\d+@[a-z-]+\\.example"));
    }

    @Test
    void leavesOneSchoolWithoutAHeadSoThatNobodyAcknowledgesForThatSeat() {
        var roster = GeneratedRoster.of(3, 60);

        assertThat(roster.schools())
                .filteredOn(school -> roster.people().stream()
                        .noneMatch(person -> person.unit().equals(school.code())
                                && person.seat().equals("HEAD")))
                .hasSize(1);
    }
}
