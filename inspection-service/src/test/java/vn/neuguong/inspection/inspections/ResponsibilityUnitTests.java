package vn.neuguong.inspection.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.inspection.roster.OrgUnit;
import vn.neuguong.inspection.roster.OrgUnit.EstablishedSeat;

class ResponsibilityUnitTests {

    /** Seats of a unit as {@code seat=holder}; {@code seat=} is vacant, a seat not named is not established. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "nobody",
            value = {
                "HEAD=Lan UNION=Hùng, HEAD=Minh,  HEAD=Quang, Lan",
                "HEAD= UNION=Hùng,    HEAD=Minh,  HEAD=Quang, Hùng",
                "UNION=Hùng,          HEAD=Minh,  HEAD=Quang, Hùng",
                "HEAD= UNION=,        HEAD=Minh,  HEAD=Quang, Minh",
                "HEAD=,               UNION=Thảo, HEAD=Quang, Quang",
                "'',                  HEAD=,      HEAD=Quang, Quang",
                "HEAD=,               HEAD=,      UNION=Hoa,  nobody"
            })
    void fallsToHeadThenUnionThenNearestHeadAbove(String school, String ward, String city, String expected) {
        var path = List.of(unit("thcs-phu-xuan", school), unit("cum-dong", ward), unit("song-van", city));

        assertThat(Responsibility.personFor(path)).isEqualTo(Optional.ofNullable(expected));
    }

    private static OrgUnit unit(String id, String seats) {
        var established = Stream.of(seats.split(" "))
                .filter(seat -> !seat.isBlank())
                .map(seat -> Arrays.asList(seat.split("=", -1)))
                .map(seat -> new EstablishedSeat(seat.get(0), seat.get(1).isEmpty() ? null : seat.get(1)))
                .toList();
        return new OrgUnit(id, id, "SCHOOL", null, LocalDate.of(2026, 1, 1), null, established);
    }
}
