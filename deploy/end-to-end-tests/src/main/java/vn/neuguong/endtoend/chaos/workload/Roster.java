package vn.neuguong.endtoend.chaos.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part: one city-level union and its schools, with everybody who works there. */
public record Roster(List<School> schools, List<Person> people) {

    static final String ROOT = "CD-SONG-VAN";

    private static final String UNITS_HEADER = "unit_code,name,kind,parent_code,seats";
    private static final String PEOPLE_HEADER =
            "staff_number,full_name,email,unit_code,staff_kind,duty_group,seat,language";

    /** A school, and the seats it has. */
    public record School(String code, String name, String seats) {}

    /** Somebody, as a line of the file tells it. */
    public record Person(
            String staffNumber, String name, String email, String unit, String kind, String duty, String seat) {}

    int sizeOf(String unit) {
        return (int)
                people.stream().filter(person -> person.unit().equals(unit)).count();
    }

    /** Writes the file of units. */
    Path writeUnits(Path folder) {
        var root = Stream.of(UNITS_HEADER, ROOT + ",Công đoàn Giáo dục thành phố Sông Vân,CITY,,HEAD;UNION");
        var rest = schools.stream()
                .map(school -> "%s,%s,SCHOOL,%s,%s".formatted(school.code(), school.name(), ROOT, school.seats()));
        return write(folder.resolve("units.csv"), Stream.concat(root, rest));
    }

    /** Writes the file of people. */
    Path writePeople(Path folder) {
        var rows = people.stream()
                .map(person -> String.join(
                        ",",
                        person.staffNumber(),
                        person.name(),
                        person.email(),
                        person.unit(),
                        person.kind(),
                        person.duty(),
                        person.seat(),
                        "vi"));
        return write(folder.resolve("people.csv"), Stream.concat(Stream.of(PEOPLE_HEADER), rows));
    }

    private static Path write(Path file, Stream<String> lines) {
        try {
            return Files.writeString(file, lines.collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
