package vn.neuguong.pledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.neuguong.pledge.imports.SongVan.PEOPLE;
import static vn.neuguong.pledge.imports.SongVan.UNITS;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.defaults.web.Fault;
import vn.neuguong.defaults.web.InvalidInput;

class RosterRejectionUnitTests {

    private static final ImportWords WORDS = ImportWords.vietnamese();

    private final RosterInMemory roster = new RosterInMemory();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "missing-columns.csv,         1, email,        Thiếu cột “email”",
        "missing-columns.csv,         1, language,     Thiếu cột “language”",
        "missing-columns.csv,         1, phone,        không có trong mẫu",
        "duplicate-staff-numbers.csv, 4, staff_number, trùng với dòng 2",
        "unknown-unit.csv,            3, unit_code,    Không có đơn vị nào mang mã “THCS-PHU-SUAN”",
        "wrong-email.csv,             2, email,        không phải là một địa chỉ thư điện tử",
        "windows-1258.csv,            3, ,             không được mã hoá UTF-8",
        "utf-16.csv,                  1, ,             không được mã hoá UTF-8",
        "zero-rows.csv,               , ,              không có dòng dữ liệu nào",
    })
    void namesWhatIsWrongWithBrokenFile(String file, @Nullable Integer row, @Nullable String column, String reason)
            throws IOException {
        var problems =
                rejected(new UploadedRoster(SongVan.csv("units", UNITS), SongVan.upload(file, resource(file)), null));

        assertThat(problems)
                .anySatisfy(problem -> {
                    assertThat(problem.row()).isEqualTo(row);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(WORDS.of(problem)).contains(reason);
                })
                .allSatisfy(problem -> assertThat(problem.part()).isEqualTo("people"));
    }

    static Stream<Arguments> wrongPeople() {
        return Stream.of(
                arguments("SV001,", ",", 2, "staff_number", "không được để trống"),
                arguments("SV001,", "SV.001,", 2, "staff_number", "không dùng làm mã được"),
                arguments("Nguyễn Khắc Hiếu", "  ", 2, "full_name", "không được để trống"),
                arguments("Nguyễn Khắc Hiếu", "=HYPERLINK(1)", 2, "full_name", "không được bắt đầu bằng"),
                arguments("Nguyễn Khắc Hiếu", "+84 900", 2, "full_name", "không được bắt đầu bằng"),
                arguments("Lãnh đạo,HEAD", "-1+1,HEAD", 2, "duty_group", "không được bắt đầu bằng"),
                arguments("hieu@congdoan.example", "@congdoan", 2, "email", "không được bắt đầu bằng"),
                arguments("Nguyễn Khắc Hiếu", "\"Hiếu\nBcc: a@b.example\"", 2, "full_name", "dấu xuống dòng"),
                arguments("Nguyễn Khắc Hiếu", "Hiếu\u200B", 2, "full_name", "ký tự ẩn"),
                arguments("Nguyễn Khắc Hiếu", "Hiếu \u202Egnort", 2, "full_name", "ký tự ẩn"),
                arguments("Nguyễn Khắc Hiếu", "Hiếu\u2028Nguyễn", 2, "full_name", "ký tự ẩn"),
                arguments("Nguyễn Khắc Hiếu", "0912 345 678", 2, "full_name", "ít nhất một chữ cái"),
                arguments("Nguyễn Khắc Hiếu", "Hiếu ".repeat(41).strip(), 2, "full_name", "dài quá 200"),
                arguments("hieu@congdoan.example", "hieu@congdoan", 2, "email", "không phải là một địa chỉ"),
                arguments("hieu@congdoan.example", "hi..eu@congdoan.example", 2, "email", "không phải là một"),
                arguments("hieu@congdoan.example", "hiếu@congdoan.example", 2, "email", "không phải là một"),
                arguments("thuy@congdoan.example", "HIEU@congdoan.example", 3, "email", "trùng với dòng 2"),
                arguments("CIVIL_SERVANT,Lãnh đạo,HEAD", "BOSS,Lãnh đạo,HEAD", 2, "staff_kind", "CONTRACT_WORKER"),
                arguments("Lãnh đạo,HEAD,vi", "Lãnh đạo,CHAIR,vi", 2, "seat", "HEAD, UNION"),
                arguments("Lãnh đạo,HEAD,vi", "Lãnh đạo,HEAD,fr", 2, "language", "vi, en"),
                arguments("Bảo vệ,,vi", "Bảo vệ,HEAD,vi", 6, "seat", "đã có người giữ ở dòng 4"),
                arguments("EMPLOYEE,,HEAD,en", "EMPLOYEE,,UNION,en", 7, "seat", "không lập vị trí UNION"),
                arguments(",vi\nSV002", "\nSV002", 2, null, "Dòng có 7 ô, mẫu cần 8 ô"));
    }

    @ParameterizedTest(name = "{1} -> {4}")
    @MethodSource("wrongPeople")
    void refusesWrongPerson(String right, String wrong, int row, @Nullable String column, String reason) {
        assertThat(PEOPLE).contains(right);

        assertThat(rejected(SongVan.files(UNITS, PEOPLE.replaceFirst(right, wrong))))
                .anySatisfy(problem -> assertProblem(problem, "people", row, column, reason));
    }

    static Stream<Arguments> wrongUnits() {
        return Stream.of(
                arguments("MN-ANH-DUONG,Trường", ",Trường", 4, "unit_code", "không được để trống"),
                arguments("MN-ANH-DUONG,Trường", "MN ANH DUONG,Trường", 4, "unit_code", "không dùng làm mã được"),
                arguments("MN-ANH-DUONG,Trường", "THCS-PHU-XUAN,Trường", 4, "unit_code", "trùng với dòng 3"),
                arguments("Trường Mầm non Ánh Dương", "12", 4, "name", "ít nhất một chữ cái"),
                arguments("Trường Mầm non Ánh Dương", "", 4, "name", "không được để trống"),
                arguments("Ánh Dương,SCHOOL", "Ánh Dương,CLUB", 4, "kind", "CITY, DISTRICT, WARD, AGENCY, SCHOOL"),
                arguments("SCHOOL,CD-SONG-VAN,HEAD\n", "SCHOOL,,HEAD\n", 4, "parent_code", "đơn vị cấp trên"),
                arguments("SCHOOL,CD-SONG-VAN,HEAD\n", "SCHOOL,CD,HEAD\n", 4, "parent_code", "nào mang mã “CD”"),
                arguments("CD-SONG-VAN,HEAD\n", "CD-SONG-VAN,HAED\n", 4, "seats", "HEAD, UNION"),
                arguments(
                        "CITY,,",
                        "CITY,THCS-PHU-XUAN,",
                        2,
                        "parent_code",
                        "thành vòng: CD-SONG-VAN → THCS-PHU-XUAN → CD-SONG-VAN"),
                arguments("CITY,,", "CITY,CD-SONG-VAN,", 2, "parent_code", "CD-SONG-VAN → CD-SONG-VAN"));
    }

    @ParameterizedTest(name = "{1} -> {4}")
    @MethodSource("wrongUnits")
    void refusesWrongUnit(String right, String wrong, int row, String column, String reason) {
        assertThat(UNITS).contains(right);

        assertThat(rejected(SongVan.files(UNITS.replaceFirst(right, wrong), PEOPLE)))
                .anySatisfy(problem -> assertProblem(problem, "units", row, column, reason));
    }

    /** A missing cell is an empty one in a workbook. */
    static Stream<Arguments> wrongCells() {
        return wrongPeople().filter(wrong -> wrong.get()[3] != null);
    }

    @ParameterizedTest(name = "{1} -> {4}")
    @MethodSource("wrongCells")
    void refusesWrongPersonInWorkbook(String right, String wrong, int row, @Nullable String column, String reason) {
        assertThat(rejected(SongVan.workbooks(UNITS, PEOPLE.replaceFirst(right, wrong))))
                .anySatisfy(problem -> assertProblem(problem, "people", row, column, reason));
    }

    @ParameterizedTest(name = "{1} -> {4}")
    @MethodSource("wrongUnits")
    void refusesWrongUnitInWorkbook(String right, String wrong, int row, String column, String reason) {
        assertThat(rejected(SongVan.workbooks(UNITS.replaceFirst(right, wrong), PEOPLE)))
                .anySatisfy(problem -> assertProblem(problem, "units", row, column, reason));
    }

    @Test
    void namesCircleOnceEvenWhenTheTreeIsStoredAlready() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        var cityBelowItsSchool = """
            unit_code,name,kind,parent_code,seats
            CD-SONG-VAN,Công đoàn Giáo dục thành phố Sông Vân,CITY,MN-ANH-DUONG,HEAD;UNION
            """;

        assertThat(rejected(SongVan.files(cityBelowItsSchool, PEOPLE)))
                .singleElement()
                .satisfies(
                        problem -> assertThat(WORDS.of(problem)).contains("CD-SONG-VAN → MN-ANH-DUONG → CD-SONG-VAN"));
    }

    @Test
    void refusesAddressOfSomebodyElseInTheRoster() {
        roster.importNow(SongVan.files(UNITS, PEOPLE));
        var newcomer = """
            staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language
            SV007,Nguyễn Duy Hiếu,Hieu@congdoan.example,CD-SONG-VAN,CIVIL_SERVANT,Chuyên viên,,vi
            """;

        assertThat(rejected(SongVan.files(newcomer)))
                .singleElement()
                .satisfies(problem -> assertProblem(problem, "people", 2, "email", "mã cán bộ SV001"));
    }

    @Test
    void listsAllProblemsOfBothFilesInReadingOrder() {
        var units = UNITS.replace("Ánh Dương,SCHOOL", "Ánh Dương,CLUB");
        var people =
                PEOPLE.replace("hieu@", "hieu").replace("SV006", "SV001").replace("PHU-XUAN,CONTRACT", "X,CONTRACT");

        assertThat(rejected(SongVan.files(units, people)))
                .extracting(RowProblem::part, RowProblem::row, RowProblem::column)
                .map(Object::toString)
                .containsExactly(
                        "(\"units\", 4, \"kind\")",
                        "(\"people\", 2, \"email\")",
                        "(\"people\", 6, \"unit_code\")",
                        "(\"people\", 7, \"staff_number\")");
    }

    @Test
    void doesNotBlamePeopleForUnitsFileThatCannotBeRead() {
        assertThat(rejected(SongVan.files("unit_code,name\n", PEOPLE)))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.part()).isEqualTo("units"));
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        var people = PEOPLE.lines().findFirst().orElseThrow()
                + IntStream.rangeClosed(1, 101)
                        .mapToObj(
                                "\nSV%d,Nguyễn Thị Lan,lan%<d@phu-xuan.example,THCS-PHU-XUAN,PUBLIC_EMPLOYEE,,,vi"
                                        ::formatted)
                        .collect(Collectors.joining());

        assertThat(rejected(SongVan.files(UNITS, people)))
                .singleElement()
                .satisfies(problem -> assertProblem(problem, "people", null, null, "hơn 100 dòng"));
    }

    @Test
    void refusesFileThatIsTooLarge() {
        var tooLarge = SongVan.files(UNITS, PEOPLE + "\n".repeat(64 * 1024));

        assertThatThrownBy(() -> roster.importing().receive(tooLarge))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .containsExactly(Fault.of("people", "imports.file-too-large", 64L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\r\n", ",,,,,,,\r\n,,,,,,,\r\n", " ; ;\n"})
    void saysThatFileOfBlankLinesHasNoRows(String blank) {
        assertThat(rejected(SongVan.files(UNITS, blank)))
                .singleElement()
                .satisfies(problem -> assertProblem(problem, "people", null, null, "không có dòng dữ liệu nào"));
    }

    @Test
    void takesStaffNumbersInSmallAndCapitalLettersForOne() {
        assertThat(rejected(SongVan.files(UNITS, PEOPLE.replace("SV006", "sv001"))))
                .singleElement()
                .satisfies(problem -> assertProblem(problem, "people", 7, "staff_number", "trùng với dòng 2"));
    }

    @Test
    void refusesBrokenQuotes() {
        assertThat(rejected(SongVan.files(UNITS, PEOPLE + "SV007,\"Nguyễn\" Lan,")))
                .singleElement()
                .satisfies(problem -> assertProblem(problem, "people", null, null, "dấu ngoặc kép"));
    }

    private List<RowProblem> rejected(UploadedRoster files) {
        long before = roster.members.count();

        var rejected = roster.check(files);

        assertThat(rejected.status()).isEqualTo("REJECTED");
        assertThat(roster.members.count()).isEqualTo(before);
        assertThat(roster.storedChanges.those(rejected.importId())).isEmpty();
        var problems = roster.problemsOf(rejected);
        assertThat(problems).hasSize(Math.min(rejected.problems(), 50));
        return problems;
    }

    private static void assertProblem(
            RowProblem problem, String file, @Nullable Integer row, @Nullable String column, String reason) {
        assertThat(problem.part()).isEqualTo(file);
        assertThat(problem.row()).isEqualTo(row);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(WORDS.of(problem)).contains(reason);
    }

    private static byte[] resource(String file) throws IOException {
        try (var content = RosterRejectionUnitTests.class.getResourceAsStream("/imports/" + file)) {
            assertThat(content).isNotNull();
            return content.readAllBytes();
        }
    }
}
