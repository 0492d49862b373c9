package vn.neuguong.pledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.pledge.imports.SongVan.PEOPLE;
import static vn.neuguong.pledge.imports.SongVan.UNITS;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.web.InvalidInput;
import vn.neuguong.pledge.roster.Seat;

class ImportLeaversUnitTests {

    private static final String TEACHERS = IntStream.rangeClosed(10, 29)
            .mapToObj("SV0%d,Lê Văn An,an%<d@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,,,vi%n"::formatted)
            .collect(Collectors.joining());

    private final RosterInMemory roster = new RosterInMemory();

    @BeforeEach
    void twentySixPeopleWork() {
        roster.importNow(SongVan.files(UNITS, PEOPLE + TEACHERS));
        roster.now = roster.now.plus(java.time.Duration.ofDays(1));
    }

    @Test
    void letsNobodyLeaveWhomPartOfTheStaffDoesNotName() {
        assertThat(roster.check(SongVan.files(PEOPLE)).people()).isEqualTo(new Counts(0, 0, 0, 0, 6));
    }

    @Test
    void letsThoseLeaveWhomTheWholeStaffDoesNotName() {
        var everybodyButDiep = (PEOPLE + TEACHERS).replaceAll("SV004.*\n", "");

        var preview = roster.check(SongVan.complete(everybodyButDiep, "CD-SONG-VAN"));

        assertThat(preview.people()).isEqualTo(new Counts(0, 0, 0, 1, 25));
        assertThat(preview.units().changed()).isEqualTo(1);
        assertThat(preview.acceptLeavers()).isNull();
        assertThat(roster.changesOf(preview, ChangeKind.LEFT))
                .singleElement()
                .satisfies(change -> assertThat(change.name()).isEqualTo("Nguyễn Ngọc Diệp"));
        roster.confirm(preview.importId());
        assertThat(roster.numbered("SV004").employedTo()).contains(LocalDate.of(2026, 9, 5));
        assertThat(roster.trees().today().find("THCS-PHU-XUAN").orElseThrow().holderOf(Seat.UNION))
                .isEmpty();
    }

    @Test
    void coversOnlyWhatIsBelowTheUnit() {
        var school = (PEOPLE + TEACHERS).lines().limit(1).collect(Collectors.joining()) + "\n" + TEACHERS;

        var preview = roster.check(SongVan.complete(school, "THCS-PHU-XUAN"));

        assertThat(preview.people()).isEqualTo(new Counts(0, 0, 0, 3, 20));
    }

    @Test
    void asksForTheExactNumberOfManyLeavers() {
        var preview = roster.check(SongVan.complete(PEOPLE, "CD-SONG-VAN"));
        assertThat(preview.acceptLeavers()).isEqualTo(20);

        assertThatThrownBy(() -> roster.importing().confirm(preview.importId(), null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> roster.importing().confirm(preview.importId(), 19))
                .isInstanceOf(InvalidInput.class);
        assertThat(roster.importing().look(preview.importId()).status()).isEqualTo("PREVIEWED");
        roster.importing().confirm(preview.importId(), 20);
        roster.work();
        assertThat(roster.numbered("SV010").isEmployedOn(LocalDate.of(2026, 9, 6)))
                .isFalse();
        assertThat(roster.numbered("SV001").isEmployedOn(LocalDate.of(2026, 9, 6)))
                .isTrue();
    }

    @Test
    void countsThoseWhoseRowsSayThatTheyHaveLeft() {
        var gone = "staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language,employed_to\n"
                + TEACHERS.replaceAll("(?m)vi$", "vi,2026-09-05");

        assertThat(roster.check(SongVan.files(gone)).acceptLeavers()).isEqualTo(20);
    }

    @Test
    void refusesToCoverUnitNobodyKnows() {
        var rejected = roster.check(SongVan.complete(PEOPLE, "CD-KHONG-CO"));

        assertThat(roster.problemsOf(rejected))
                .singleElement()
                .satisfies(problem ->
                        assertThat(ImportWords.vietnamese().of(problem)).contains("CD-KHONG-CO"));
    }
}
