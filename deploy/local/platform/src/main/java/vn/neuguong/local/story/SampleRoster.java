package vn.neuguong.local.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The sample CSVs, read on their own, so that the story knows what the data demands without asking the system. */
record SampleRoster(Path unitsFile, Path peopleFile, Map<String, Unit> units, List<Person> people) {

    private static final Set<String> SEATS = Set.of("HEAD", "UNION");

    record Unit(String code, String kind, @Nullable String parent, Set<String> seats) {}

    record Person(String email, String unit, Set<String> seats) {}

    /** One seat of one unit. */
    record Seat(String unit, String name) {}

    static SampleRoster read(Path folder) {
        var units = new LinkedHashMap<String, Unit>();
        for (var row : rows(folder.resolve("units.csv"))) {
            var parent = row.get("parent_code");
            var unit = new Unit(
                    row.get("unit_code"), row.get("kind"), parent.isEmpty() ? null : parent, split(row.get("seats")));
            units.put(unit.code(), unit);
        }
        var people = rows(folder.resolve("people.csv")).stream()
                .map(row -> new Person(row.get("email"), row.get("unit_code"), split(row.get("seat"))))
                .toList();
        return new SampleRoster(folder.resolve("units.csv"), folder.resolve("people.csv"), units, people);
    }

    List<Unit> schools() {
        return units.values().stream()
                .filter(unit -> unit.kind().equals("SCHOOL"))
                .toList();
    }

    /** The code of the unit at the top of the tree. */
    String root() {
        return units.values().stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** How many steps the units take to launch a campaign among their people: all four, or three without a school board. */
    int launchSteps() {
        return units.values().stream()
                .mapToInt(unit -> unit.kind().equals("SCHOOL") ? 4 : 3)
                .sum();
    }

    /** What a unit shows as evidence of its plan. */
    Path planFile() {
        return unitsFile.resolveSibling("ke-hoach-mau.pdf");
    }

    /** How many people hold a seat of the unit, that is, how many are congratulated. */
    long holders(String unit) {
        return people.stream()
                .filter(person -> person.unit().equals(unit) && !person.seats().isEmpty())
                .count();
    }

    /** How many pledges each seat has to acknowledge when everybody has signed (S5, S6, trap 1). */
    Map<Seat, Integer> acknowledgements() {
        var expected = new HashMap<Seat, Integer>();
        for (var person : people) {
            for (var seat : SEATS) {
                var acknowledging = seatFor(person, seat);
                if (acknowledging != null) {
                    expected.merge(acknowledging, 1, Integer::sum);
                }
            }
        }
        return expected;
    }

    /** Whether at least one seat has to acknowledge this person's pledge. */
    boolean isAcknowledged(Person person) {
        return SEATS.stream().anyMatch(seat -> seatFor(person, seat) != null);
    }

    private @Nullable Seat seatFor(Person person, String seat) {
        var holder = holderOf(person.unit(), seat);
        if (holder == null) {
            return null;
        }
        var unit = person.unit();
        while (Objects.equals(holder, person)) {
            var above = Objects.requireNonNull(units.get(unit)).parent();
            if (above == null) {
                return null;
            }
            unit = above;
            holder = holderOf(unit, seat);
            if (holder == null) {
                holder = person;
            }
        }
        return new Seat(unit, seat);
    }

    private @Nullable Person holderOf(String unit, String seat) {
        return people.stream()
                .filter(person -> person.unit().equals(unit) && person.seats().contains(seat))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> split(String cell) {
        return cell.isBlank() ? Set.of() : Set.of(cell.split(";", -1));
    }

    private static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file);
                var parser = format.parse(reader)) {
            return new ArrayList<>(parser.getRecords());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample data cannot be read: " + file, unreadable);
        }
    }
}
