package vn.neuguong.endtoend.benchmarks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As many invented people as wanted, in schools of forty with a head and a union each, as files to import. */
record Roster(Path units, Path people) {

    static final String ROOT = "CD-SONG-VAN";

    private static final int STAFF = 40;
    private static final int SCHOOLS_LOOKED_AT = 10;

    /** The code of the nth school; there are as many as the first signers of a benchmark need. */
    static String school(int number) {
        return "TH-%03d".formatted(number % SCHOOLS_LOOKED_AT + 1);
    }

    static Roster write(Path folder, int size) throws IOException {
        var units = new ArrayList<>(List.of(
                "unit_code,name,kind,parent_code,seats",
                ROOT + ",Công đoàn Giáo dục thành phố Sông Vân,CITY,,HEAD;UNION"));
        var people =
                new ArrayList<>(List.of("staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language"));
        for (var number = 0; number < size; number++) {
            var school = "TH-%03d".formatted(number / STAFF + 1);
            if (number % STAFF == 0) {
                units.add("%s,Trường Tiểu học số %d,SCHOOL,%s,HEAD;UNION".formatted(school, number / STAFF + 1, ROOT));
            }
            people.add("SV%05d,Nguyễn Thị Minh Hạnh,sv%05d@truong-hoc.example,%s,PUBLIC_EMPLOYEE,Giáo viên,%s,vi"
                    .formatted(number, number, school, seat(number % STAFF)));
        }
        return new Roster(
                Files.write(folder.resolve("units.csv"), units), Files.write(folder.resolve("people.csv"), people));
    }

    private static String seat(int numberInSchool) {
        return switch (numberInSchool) {
            case 0 -> "HEAD";
            case 1 -> "UNION";
            default -> "";
        };
    }
}
