package vn.neuguong.inspection.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.inspection.roster.OrgUnit.EstablishedSeat;

class OrgUnitUnitTests {

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, false",
        "2026-09-01, true",
        "2027-05-31, true",
        "2027-06-01, false",
    })
    void isValidFromItsFirstDayThroughItsLast(LocalDate day, boolean valid) {
        var school = unit("SCHOOL", LocalDate.of(2027, 5, 31));

        assertThat(school.isValidOn(day)).isEqualTo(valid);
    }

    @Test
    void isValidWithoutEndWhileItHasNone() {
        assertThat(unit("SCHOOL", null).isValidOn(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void livesWithKindsAndSeatsItDoesNotKnow() {
        var ward = new OrgUnit(
                "phuong-3",
                "Phường 3",
                "WARD",
                null,
                LocalDate.of(2026, 9, 1),
                null,
                List.of(new EstablishedSeat("PARTY_CELL", "Thảo"), new EstablishedSeat("HEAD", null)));

        assertThat(ward.isSchool()).isFalse();
        assertThat(ward.holderOf(OrgUnit.HEAD)).isEmpty();
        assertThat(ward.holderOf("PARTY_CELL")).contains("Thảo");
    }

    private static OrgUnit unit(String kind, LocalDate validTo) {
        return new OrgUnit("thcs-phu-xuan", "THCS Phú Xuân", kind, null, LocalDate.of(2026, 9, 1), validTo, List.of());
    }
}
