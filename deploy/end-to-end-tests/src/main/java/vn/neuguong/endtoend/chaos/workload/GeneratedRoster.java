package vn.neuguong.endtoend.chaos.workload;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up a roster; the same seed makes the same one. */
public final class GeneratedRoster {

    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý", "Đinh");
    private static final List<String> WOMEN = List.of(
            "Thị Lan",
            "Thị Hồng Nhung",
            "Thu Hà",
            "Thị Mai",
            "Ngọc Ánh",
            "Thanh Huyền",
            "Thị Bích Ngọc",
            "Minh Châu",
            "Thị Thảo",
            "Hải Yến",
            "Thị Kim Oanh",
            "Phương Linh",
            "Thị Duyên",
            "Khánh Vân",
            "Thị Tuyết",
            "Diệu Linh");
    private static final List<String> MEN = List.of(
            "Văn Hùng",
            "Minh Tuấn",
            "Đức Anh",
            "Quang Huy",
            "Văn Thắng",
            "Hữu Phước",
            "Xuân Trường",
            "Khắc Hiếu",
            "Văn Sơn",
            "Trọng Nghĩa",
            "Thành Long",
            "Công Minh",
            "Văn Bình",
            "Hoàng Nam",
            "Đình Khôi",
            "Bá Lộc");
    private static final List<String> SCHOOLS = List.of(
            "MN-HOA-SEN,Trường Mầm non Hoa Sen",
            "MN-ANH-DUONG,Trường Mầm non Ánh Dương",
            "MN-SAO-MAI,Trường Mầm non Sao Mai",
            "TH-KIM-LIEN,Trường Tiểu học Kim Liên",
            "TH-VAN-PHUC,Trường Tiểu học Vạn Phúc",
            "TH-DONG-THANH,Trường Tiểu học Đông Thành",
            "THCS-PHU-XUAN,Trường Trung học cơ sở Phú Xuân",
            "THCS-TAN-HOA,Trường Trung học cơ sở Tân Hòa",
            "THCS-BINH-MINH,Trường Trung học cơ sở Bình Minh",
            "THPT-SONG-VAN,Trường Trung học phổ thông Sông Vân",
            "THPT-HONG-LINH,Trường Trung học phổ thông Hồng Lĩnh",
            "THPT-CHU-VAN-AN,Trường Trung học phổ thông Chu Văn An");
    private static final List<String> DUTIES = List.of("Giáo viên", "Giáo viên", "Giáo viên", "Kế toán", "Văn thư");
    private static final int OFFICE = 6;

    private final Random random;
    private final int perSchool;
    private final List<Roster.Person> people = new ArrayList<>();

    private GeneratedRoster(long seed, int perSchool) {
        this.random = new Random(seed);
        this.perSchool = perSchool;
    }

    /**
     * Makes the roster of a seed.
     *
     * @param perSchool about so many people work in a school
     */
    public static Roster of(long seed, int perSchool) {
        return new GeneratedRoster(seed, perSchool).make();
    }

    private Roster make() {
        staff(Roster.ROOT, OFFICE, true, true, "CIVIL_SERVANT");
        var schools = new ArrayList<Roster.School>();
        for (var line : SCHOOLS) {
            var words = line.split(",", -1);
            boolean hasUnion = random.nextInt(4) > 0;
            boolean headless = schools.size() == 4;
            schools.add(new Roster.School(words[0], words[1], hasUnion ? "HEAD;UNION" : "HEAD"));
            int size = perSchool + random.nextInt(Math.max(1, perSchool / 4));
            staff(words[0], size, !headless, hasUnion, "PUBLIC_EMPLOYEE");
        }
        return new Roster(List.copyOf(schools), List.copyOf(people));
    }

    private void staff(String unit, int size, boolean hasHead, boolean hasUnion, String kind) {
        for (int place = 0; place < size; place++) {
            var seat = place == 0 && hasHead ? "HEAD" : place == 1 && hasUnion ? "UNION" : "";
            var name = name();
            people.add(new Roster.Person(
                    "SV%05d".formatted(people.size() + 1),
                    name,
                    "%s.%d@%s.example".formatted(plain(name), people.size() + 1, unit.toLowerCase(Locale.ROOT)),
                    unit,
                    kind,
                    place < 2 ? "Ban giám hiệu" : DUTIES.get(random.nextInt(DUTIES.size())),
                    seat));
        }
    }

    private String name() {
        var given = random.nextInt(3) > 0 ? WOMEN : MEN;
        return FAMILIES.get(random.nextInt(FAMILIES.size())) + " " + given.get(random.nextInt(given.size()));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace(' ', '.')
                .toLowerCase(Locale.ROOT);
    }
}
