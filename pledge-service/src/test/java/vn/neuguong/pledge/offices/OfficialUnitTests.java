package vn.neuguong.pledge.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.pledge.roster.SeatHolder;

class OfficialUnitTests {

    private static final Map<String, Set<String>> ABOVE = Map.of(
            "CD-SONG-VAN", Set.of("CD-SONG-VAN"),
            "THCS-PHU-XUAN", Set.of("THCS-PHU-XUAN", "CD-SONG-VAN"),
            "MN-ANH-DUONG", Set.of("MN-ANH-DUONG", "CD-SONG-VAN"));

    @Test
    void mayActForTheOwnUnitAndAllBelowIt() {
        var ofTheCity = holding(Seat.HEAD, "CD-SONG-VAN");
        var ofTheSchool = holding(Seat.HEAD, "THCS-PHU-XUAN");

        assertThat(ofTheCity.mayActFor("MN-ANH-DUONG")).isTrue();
        assertThat(ofTheSchool.mayActFor("THCS-PHU-XUAN")).isTrue();
        assertThat(ofTheSchool.mayActFor("CD-SONG-VAN")).isFalse();
        assertThat(ofTheSchool.mayActFor("MN-ANH-DUONG")).isFalse();
        assertThat(ofTheCity.mayActFor("THCS-KHONG-CO")).isFalse();
    }

    @Test
    void mayActOnlyInTheSeatsTheyHold() {
        var union = holding(Seat.UNION, "CD-SONG-VAN");

        assertThat(union.holds(Seat.HEAD, Seat.UNION)).isTrue();
        assertThat(union.holds(Seat.HEAD)).isFalse();
        assertThat(union.mayActFor("THCS-PHU-XUAN", Seat.UNION)).isTrue();
        assertThat(union.mayActFor("THCS-PHU-XUAN", Seat.HEAD)).isFalse();
        assertThat(union.mayActFor("THCS-PHU-XUAN", new Seat[0])).isFalse();
    }

    @Test
    void isRefusedWithoutTheSeat() {
        var union = holding(Seat.UNION, "THCS-PHU-XUAN");

        assertThatCode(() -> union.require(Seat.UNION)).doesNotThrowAnyException();
        assertThatCode(() -> union.requireFor("THCS-PHU-XUAN", Seat.UNION)).doesNotThrowAnyException();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> union.require(Seat.HEAD));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> union.requireFor("CD-SONG-VAN", Seat.UNION));
    }

    private static Official holding(Seat seat, String unitId) {
        return new Official(
                "oanh",
                "Đỗ Thị Kim Oanh",
                Language.VI,
                List.of(new SeatHolder(unitId, seat, "oanh")),
                asked -> ABOVE.getOrDefault(asked, Set.of()));
    }
}
