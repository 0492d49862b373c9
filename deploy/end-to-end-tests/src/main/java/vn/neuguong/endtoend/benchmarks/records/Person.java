package vn.neuguong.endtoend.benchmarks.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/** The nth of any number of believable, invented people. */
public record Person(String id, String name, String email) {

    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô");
    private static final List<String> MIDDLES = List.of("Thị Minh", "Văn", "Hồng", "Quốc", "Thị Lệ", "Khắc", "Ngọc");
    private static final List<String> GIVEN =
            List.of("Vân", "Hiếu", "Thủy", "Tuấn", "Duyên", "Hà", "Lan", "Sơn", "Bình", "Hạnh", "Khánh", "Mai", "Phúc");

    public static Person number(int number) {
        var name = "%s %s %s"
                .formatted(
                        FAMILIES.get(number % FAMILIES.size()),
                        MIDDLES.get(number % MIDDLES.size()),
                        GIVEN.get(number % GIVEN.size()));
        return new Person(idOf(number), name, "sv%06d@truong-hoc.example".formatted(number));
    }

    public static String idOf(int number) {
        return UUID.nameUUIDFromBytes(("person-" + number).getBytes(UTF_8)).toString();
    }
}
