package vn.neuguong.pledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.neuguong.pledge.imports.SongVan.PEOPLE;
import static vn.neuguong.pledge.imports.SongVan.UNITS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffProfile;

class ImportDatesUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 5);
    private static final String PEOPLE_HEADER =
            "staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language,"
                    + "employed_from,employed_to,leave_kind,leave_from,leave_to\n";
    private static final String PEOPLE_WITH_NEXT = PEOPLE_HEADER.strip() + ",next_unit_code\n";
    private static final String UNITS_HEADER =
            "unit_code,name,kind,parent_code,seats,valid_from,valid_to,successor_codes\n";
    private static final String OTHERS_GO_TO_THE_FIRST = """
        SV003,Đỗ Thị Kim Oanh,oanh@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,Ban giám hiệu,HEAD,vi,,,,,,PX-1
        SV004,Nguyễn Ngọc Diệp,diep@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,Giáo viên,UNION,vi,,,,,,PX-1
        SV005,Hồ Xuân Trường,truong@phu-xuan.example,THCS-PHU-XUAN,CONTRACT_WORKER,Bảo vệ,,vi,,,,,,PX-1
        """;
    private static final ImportWords WORDS = ImportWords.vietnamese();

    private final RosterInMemory roster = new RosterInMemory();

    @Test
    void knowsSinceWhenAndUntilWhenSomebodyWorks() {
        importUnits();

        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,31/12/2026,,,")));

        var lan = roster.numbered("SV009");
        assertThat(lan.employedFrom()).isEqualTo(LocalDate.of(2020, 9, 1));
        assertThat(lan.employedTo()).contains(LocalDate.of(2026, 12, 31));
        assertThat(lan.isEmployedOn(TODAY)).isTrue();
    }

    @Test
    void takesPeopleOnLeaveAndBack() {
        importUnits();
        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,,MATERNITY,2026-08-01,")));
        assertThat(roster.numbered("SV009").isOnLeaveOn(TODAY)).isTrue();

        var again = roster.check(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,,MATERNITY,2026-08-01,")));
        assertThat(again.people().unchanged()).isEqualTo(1);

        var back = roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,,,,")));
        assertThat(back.people().changed()).isEqualTo(1);
        assertThat(roster.numbered("SV009").isOnLeaveOn(TODAY)).isFalse();
    }

    @Test
    void leavesDatesAloneThatTheFileHasNoColumnsFor() {
        importUnits();
        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,2026-12-31,SICK,2026-09-01,")));
        var withoutDates = PEOPLE_HEADER.substring(0, PEOPLE_HEADER.indexOf(",employed_from")) + "\n" + lan("");

        var preview = roster.check(SongVan.files(withoutDates.replace("vi,\n", "vi\n")));

        assertThat(preview.people().unchanged()).isEqualTo(1);
    }

    @Test
    void employsAgainWhoHadLeft() {
        importUnits();
        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,2026-08-31,,,")));
        assertThat(roster.numbered("SV009").isEmployedOn(TODAY)).isFalse();

        assertThat(roster.check(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,2026-08-31,,,")))
                        .people()
                        .unchanged())
                .isEqualTo(1);
        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2026-09-04,,,,")));
        assertThat(roster.numbered("SV009").isEmployedOn(TODAY)).isTrue();
        assertThat(roster.numbered("SV009").employedFrom()).isEqualTo(LocalDate.of(2026, 9, 4));
    }

    @Test
    void opensAndClosesUnitsOnTheirDays() {
        importUnits();
        roster.now = roster.now.plus(Duration.ofDays(30));

        var preview = roster.importNow(units("""
            TH-LE-LOI,Trường Tiểu học Lê Lợi,SCHOOL,CD-SONG-VAN,HEAD,1/7/2026,,
            MN-ANH-DUONG,Trường Mầm non Ánh Dương,SCHOOL,CD-SONG-VAN,HEAD,,2026-10-04,TH-LE-LOI
            """));

        assertThat(preview.units()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        var tree = roster.trees().today();
        assertThat(tree.find("MN-ANH-DUONG")).isEmpty();
        assertThat(tree.find("TH-LE-LOI")).isPresent();
        assertThat(roster.trees().on(LocalDate.of(2026, 6, 30)).find("TH-LE-LOI"))
                .isEmpty();
        assertThat(roster.check(units(
                                "MN-ANH-DUONG,Trường Mầm non Ánh Dương,SCHOOL,CD-SONG-VAN,HEAD,,2026-10-04,TH-LE-LOI"))
                        .units()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void sendsThePeopleOfASplitUnitWhereTheirRowsSay() {
        importUnits();
        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,,,,")));

        var rejected = roster.check(SongVan.files(PEOPLE_WITH_NEXT + lan("2020-09-01,,,,,MN-ANH-DUONG")));
        assertThat(problems(rejected))
                .extracting(RowProblem::column)
                .as("nothing ends")
                .containsExactly("next_unit_code");
        roster.importNow(split(lan("2020-09-01,,,,,PX-2") + OTHERS_GO_TO_THE_FIRST));

        var lan = roster.numbered("SV009");
        assertThat(lan.unitOn(LocalDate.of(2026, 9, 30))).contains("THCS-PHU-XUAN");
        assertThat(lan.unitOn(LocalDate.of(2026, 10, 1))).contains("PX-2");
        assertThat(roster.check(SongVan.files(PEOPLE_WITH_NEXT + lan("2020-09-01,,,,,PX-2")))
                        .people()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void namesEverybodyWhomASplitWouldLeaveBehind() {
        importUnits();
        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2020-09-01,,,,")));

        var rejected = problems(roster.check(split(lan("2020-09-01,,,,,"))));

        assertThat(rejected)
                .extracting(RowProblem::part, RowProblem::row, RowProblem::column)
                .as("three have no row, and that of Lan does not say where she goes")
                .containsExactly(
                        tuple("units", 4, "successor_codes"),
                        tuple("units", 4, "successor_codes"),
                        tuple("units", 4, "successor_codes"),
                        tuple("people", 2, "next_unit_code"));
        assertThat(WORDS.of(rejected.getFirst())).contains("SV003", "01/10/2026");
        assertThat(WORDS.of(rejected.getLast())).contains("THCS-PHU-XUAN không còn từ ngày 01/10/2026");
        assertThat(roster.check(split(lan("2020-09-01,30/09/2026,,,,") + OTHERS_GO_TO_THE_FIRST))
                        .status())
                .as("who leaves need not go anywhere")
                .isEqualTo("PREVIEWED");
    }

    @Test
    void keepsTheUnitSomebodyHasComeToSinceTheCheck() {
        importUnits();
        var preview = roster.check(split(OTHERS_GO_TO_THE_FIRST));
        var hung = new StaffProfile(
                "Trần Quốc Hùng",
                "hung@phu-xuan.example",
                "THCS-PHU-XUAN",
                StaffKind.PUBLIC_EMPLOYEE,
                null,
                Language.VI);
        roster.members.save(StaffMember.join("SV010", hung, EffectiveDay.on(TODAY, roster.clock)));

        var confirmed = roster.confirm(preview.importId());

        assertThat(roster.problemsOf(confirmed))
                .extracting(RowProblem::problem, RowProblem::details)
                .containsExactly(tuple("imports.problem.overtaken", List.of("THCS-PHU-XUAN")));
        assertThat(roster.trees().on(LocalDate.of(2026, 10, 1)).find("THCS-PHU-XUAN"))
                .isPresent();
    }

    static Stream<Arguments> wrongDates() {
        return Stream.of(
                arguments("2020-02-30,,,,", "employed_from", "không phải là một ngày"),
                arguments("01-09-2020,,,,", "employed_from", "không phải là một ngày"),
                arguments("1900-09-01,,,,", "employed_from", "nằm ngoài khoảng"),
                arguments("2020-09-01,2020-08-31,,,", "employed_to", "đứng trước ngày bắt đầu"),
                arguments(",,HOLIDAY,2026-09-01,", "leave_kind", "MATERNITY, SICK"),
                arguments(",,SICK,,", "leave_from", "cần có cả loại nghỉ"),
                arguments(",,,2026-09-01,", "leave_kind", "cần có cả loại nghỉ"),
                arguments(",,SICK,2026-09-01,2026-08-01", "leave_to", "đứng trước ngày bắt đầu"));
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @MethodSource("wrongDates")
    void refusesWrongDates(String dates, String column, String reason) {
        importUnits();

        var rejected = roster.check(SongVan.files(PEOPLE_HEADER + lan(dates)));

        assertThat(problems(rejected)).anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.row()).isEqualTo(2);
            assertThat(WORDS.of(problem)).contains(reason);
        });
    }

    @Test
    void tellsWhatTheRosterItselfDoesNotAllow() {
        importUnits();
        roster.importNow(SongVan.files(PEOPLE_HEADER + lan("2026-09-01,,,,")));

        var rejected = roster.check(SongVan.files(PEOPLE_HEADER + lan(",2026-08-01,,,")));

        assertThat(problems(rejected)).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(WORDS.of(problem)).contains("01/09/2026");
            assertThat(ImportWords.english().of(problem)).isNotEqualTo(WORDS.of(problem));
        });
    }

    private List<RowProblem> problems(ImportOverview rejected) {
        assertThat(rejected.status()).isEqualTo("REJECTED");
        return roster.problemsOf(rejected);
    }

    private void importUnits() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
    }

    private static UploadedRoster units(String rows) {
        return new UploadedRoster(SongVan.csv("units", UNITS_HEADER + rows), null, null);
    }

    /** The school at Phú Xuân becomes two. */
    private static UploadedRoster split(String peopleRows) {
        return new UploadedRoster(
                SongVan.csv("units", UNITS_HEADER + """
                    PX-1,Trường Phú Xuân 1,SCHOOL,CD-SONG-VAN,HEAD,2026-10-01,,
                    PX-2,Trường Phú Xuân 2,SCHOOL,CD-SONG-VAN,HEAD,2026-10-01,,
                    THCS-PHU-XUAN,Trường Trung học cơ sở Phú Xuân,SCHOOL,CD-SONG-VAN,HEAD;UNION,,2026-09-30,PX-1;PX-2
                    """), SongVan.csv("people", PEOPLE_WITH_NEXT + peopleRows), null);
    }

    private static String lan(String dates) {
        return "SV009,Trần Thị Phương Lan,lan@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,,,vi," + dates + "\n";
    }
}
