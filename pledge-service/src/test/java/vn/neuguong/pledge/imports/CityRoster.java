package vn.neuguong.pledge.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An invented city of any size, always the same for the same seed: wards, agencies and schools, and who works there. */
final class CityRoster {

    private static final String UNITS_HEADER = "unit_code,name,kind,parent_code,seats";
    private static final String PEOPLE_HEADER =
            "staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language";
    private static final String ROOT = "TP-SONG-VAN";
    private static final int WARDS = 126;

    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Võ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô", "Hồ",
            "Dương", "Đinh", "Lương", "Mai", "Trịnh", "Đào");
    private static final List<String> MIDDLES = List.of(
            "Thị",
            "Văn",
            "Thị Thu",
            "Thị Ngọc",
            "Minh",
            "Đức",
            "Thanh",
            "Quang",
            "Thị Kim",
            "Xuân",
            "Hữu",
            "Thị Phương",
            "Khánh",
            "Bảo",
            "Thúy");
    private static final List<String> GIVENS = List.of(
            "Hạnh", "Lan", "Hương", "Dũng", "Thảo", "Hiếu", "Oanh", "Diệp", "Trường", "Hằng", "Yến", "Nam", "Sơn",
            "Tuấn", "Mai", "Linh", "Trang", "Hà", "Quỳnh", "Phúc", "An", "Bình");
    private static final List<String> SCHOOLS = List.of("Mầm non", "Tiểu học", "Trung học cơ sở");
    private static final List<String> PLACES = List.of(
            "Ánh Dương",
            "Hoa Sen",
            "Lê Lợi",
            "Phú Xuân",
            "Tân Ấp",
            "Trần Phú",
            "Quang Trung",
            "Bình Minh",
            "Kim Liên",
            "Nguyễn Du",
            "Thăng Long",
            "Đống Đa");
    private static final List<String> DUTIES = List.of("Giáo viên", "Giáo viên", "Giáo viên", "Nhân viên", "Kế toán");

    private final Random chance;
    private final int units;
    private final int people;

    CityRoster(int units, int people, long seed) {
        this.chance = new Random(seed);
        this.units = units;
        this.people = people;
    }

    Path writeUnits(Path file) throws IOException {
        try (var lines = Files.newBufferedWriter(file)) {
            line(lines, UNITS_HEADER);
            line(lines, ROOT + ",Công đoàn Giáo dục thành phố Sông Vân,CITY,,HEAD;UNION;PROGRAMME_ADMIN");
            for (int ward = 1; ward <= WARDS; ward++) {
                line(lines, "P-%03d,Phường %s số %d,WARD,%s,HEAD".formatted(ward, any(PLACES), ward, ROOT));
            }
            for (int school = WARDS + 2; school <= units; school++) {
                line(
                        lines,
                        "%s,Trường %s %s số %d,SCHOOL,P-%03d,HEAD;UNION"
                                .formatted(school(school), any(SCHOOLS), any(PLACES), school, 1 + school % WARDS));
            }
        }
        return file;
    }

    Path writePeople(Path file) throws IOException {
        try (var lines = Files.newBufferedWriter(file)) {
            line(lines, PEOPLE_HEADER);
            for (int number = 1; number <= people; number++) {
                line(lines, person(number));
            }
        }
        return file;
    }

    /** The same people as a workbook. */
    Path writePeopleWorkbook(Path file) throws IOException {
        var shell = Workbook.ofRows("@");
        var sheet = shell.part("xl/worksheets/sheet1.xml").split("@", 2);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (var part : shell.parts()) {
                zip.putNextEntry(new ZipEntry(part));
                if (part.contains("sheet1")) {
                    text.write(sheet[0]);
                    text.write(cells(1, PEOPLE_HEADER));
                    for (int number = 1; number <= people; number++) {
                        text.write(cells(number + 1, person(number)));
                    }
                    text.write(sheet[1]);
                } else {
                    text.write(shell.part(part));
                }
                text.flush();
                zip.closeEntry();
            }
        }
        return file;
    }

    private String person(int number) {
        int schools = units - WARDS - 1;
        int unit = WARDS + 2 + (number - 1) % schools;
        int place = (number - 1) / schools;
        var given = any(GIVENS);
        var email = "%s%d@song-van.example".formatted(plain(given), number);
        return "SV%06d,%s %s %s,%s,%s,%s,%s,%s,vi"
                .formatted(
                        number,
                        any(FAMILIES),
                        any(MIDDLES),
                        given,
                        email,
                        school(unit),
                        place == 4 ? "CONTRACT_WORKER" : "PUBLIC_EMPLOYEE",
                        place == 0 ? "Ban giám hiệu" : any(DUTIES),
                        place == 0 ? "HEAD" : place == 1 ? "UNION" : "");
    }

    private static String cells(int row, String line) {
        var cells = new StringBuilder("<row r=\"%d\">".formatted(row));
        char column = 'A';
        for (var cell : line.split(",", -1)) {
            cells.append("<c r=\"")
                    .append(column++)
                    .append(row)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cell)
                    .append("</t></is></c>");
        }
        return cells.append("</row>").toString();
    }

    private static String school(int number) {
        return "TR-%04d".formatted(number);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static void line(BufferedWriter lines, String line) throws IOException {
        lines.write(line);
        lines.write('\n');
    }
}
