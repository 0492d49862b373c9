package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.roster.OrgUnitEvent.UnitChanged;

class OrgUnitUnitTests {

    private static final String OANH = "a2b1e0f0-62c1-4a57-8f6e-9d0d2f6f0c01";
    private static final String DIEP = "b2b1e0f0-62c1-4a57-8f6e-9d0d2f6f0c02";
    private static final LocalDate OPENING = LocalDate.of(2026, 9, 1);

    private static final UnitProfile PHU_XUAN = new UnitProfile(
            UnitKind.SCHOOL,
            "Trường Trung học cơ sở Phú Xuân",
            "CD-SONG-VAN",
            List.of(new EstablishedSeat(Seat.HEAD, OANH), EstablishedSeat.vacant(Seat.UNION)));

    private final OrgUnit school = OrgUnit.establish("THCS-PHU-XUAN", PHU_XUAN, OPENING);

    @Test
    void reportsItsWholeStateWhenEstablished() {
        assertThat(school.raisedEvents()).containsExactly(new UnitChanged("THCS-PHU-XUAN", PHU_XUAN, OPENING, null));
    }

    @Test
    void raisesNothingWhenAmendedToWhatItAlreadyIs() {
        var seatsInAnotherOrder = new UnitProfile(
                PHU_XUAN.kind(),
                PHU_XUAN.name(),
                PHU_XUAN.parentId(),
                List.of(EstablishedSeat.vacant(Seat.UNION), new EstablishedSeat(Seat.HEAD, OANH)));

        assertThat(school.amend(seatsInAnotherOrder)).isFalse();
        assertThat(school.raisedEvents()).hasSize(1);
    }

    @Test
    void reportsTheStateAfterTheChange() {
        var withUnion = new UnitProfile(
                UnitKind.SCHOOL,
                "Trường THCS Phú Xuân",
                "CD-SONG-VAN",
                List.of(new EstablishedSeat(Seat.HEAD, OANH), new EstablishedSeat(Seat.UNION, DIEP)));

        assertThat(school.amend(withUnion)).isTrue();
        assertThat(school.raisedEvents()).last().isEqualTo(new UnitChanged("THCS-PHU-XUAN", withUnion, OPENING, null));
        assertThat(school.holderOf(Seat.UNION)).contains(new SeatHolder("THCS-PHU-XUAN", Seat.UNION, DIEP));
    }

    @Test
    void tellsVacantSeatFromSeatThatIsNotEstablished() {
        school.amend(new UnitProfile(
                UnitKind.SCHOOL, PHU_XUAN.name(), "CD-SONG-VAN", List.of(EstablishedSeat.vacant(Seat.HEAD))));

        assertThat(school.holderOf(Seat.HEAD)).isEmpty();
        assertThat(school.hasEstablished(Seat.HEAD)).isTrue();
        assertThat(school.holderOf(Seat.UNION)).isEmpty();
        assertThat(school.hasEstablished(Seat.UNION)).isFalse();
    }

    @Test
    void refusesTheSameSeatTwice() {
        var twoHeads = List.of(new EstablishedSeat(Seat.HEAD, OANH), new EstablishedSeat(Seat.HEAD, DIEP));

        assertThatThrownBy(() -> new UnitProfile(UnitKind.SCHOOL, "Trường Tiểu học Lê Lợi", null, twoHeads))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void existsFromItsFirstToItsLastDay() {
        var lastDay = LocalDate.of(2027, 5, 31);
        assertThat(school.abolish(lastDay)).isTrue();

        assertThat(school.existsOn(OPENING.minusDays(1))).isFalse();
        assertThat(school.existsOn(OPENING)).isTrue();
        assertThat(school.existsOn(lastDay)).isTrue();
        assertThat(school.existsOn(lastDay.plusDays(1))).isFalse();
        assertThat(school.raisedEvents())
                .last()
                .isEqualTo(new UnitChanged("THCS-PHU-XUAN", PHU_XUAN, OPENING, lastDay));
    }

    @Test
    void isAbolishedOnce() {
        var lastDay = LocalDate.of(2027, 5, 31);
        school.abolish(lastDay);

        assertThat(school.abolish(lastDay)).isFalse();
        assertThat(school.raisedEvents()).hasSize(2);
        assertThatThrownBy(() -> school.abolish(lastDay.plusYears(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2027-05-31");
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatThrownBy(() -> school.abolish(OPENING.minusDays(1))).isInstanceOf(IllegalStateException.class);
        assertThat(school.raisedEvents()).hasSize(1);
    }
}
