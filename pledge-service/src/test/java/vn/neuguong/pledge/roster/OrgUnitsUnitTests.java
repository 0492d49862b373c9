package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrgUnitsUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HIEU = "c1";
    private static final String OANH = "c2";
    private static final String HUONG = "c3";

    private final OrgUnit city = unit("CD-SONG-VAN", null, new EstablishedSeat(Seat.HEAD, HIEU));
    private final OrgUnit cluster = unit("CUM-PHU-XUAN", "CD-SONG-VAN", new EstablishedSeat(Seat.HEAD, OANH));
    private final OrgUnit school = unit("THCS-PHU-XUAN", "CUM-PHU-XUAN", new EstablishedSeat(Seat.HEAD, OANH));
    private final OrgUnit nursery = unit("MN-HOA-SEN", "CD-SONG-VAN", EstablishedSeat.vacant(Seat.HEAD));
    private final OrgUnits units = OrgUnitsInMemory.of(school, nursery, cluster, city);

    @Test
    void listsTheSubtreeFromTheTop() {
        assertThat(units.subtreeOf("CD-SONG-VAN", TODAY)).containsExactly(city, nursery, cluster, school);
        assertThat(units.subtreeOf("CUM-PHU-XUAN", TODAY)).containsExactly(cluster, school);
        assertThat(units.subtreeOf("KHONG-CO", TODAY)).isEmpty();
    }

    @Test
    void leavesOutWhatDoesNotExistThatDay() {
        nursery.abolish(TODAY.minusDays(1));

        assertThat(units.subtreeOf("CD-SONG-VAN", TODAY)).containsExactly(city, cluster, school);
        assertThat(units.subtreeOf("CD-SONG-VAN", TODAY.minusDays(1))).contains(nursery);
    }

    @Test
    void listsTheAncestorsNearestFirst() {
        assertThat(units.ancestorsOf(school)).containsExactly(cluster, city);
        assertThat(units.ancestorsOf(city)).isEmpty();
    }

    @Test
    void findsTheNearestHolderAboveWhoIsSomebodyElse() {
        assertThat(units.holderAbove(school, Seat.HEAD, OANH)).contains(new SeatHolder("CD-SONG-VAN", Seat.HEAD, HIEU));
        assertThat(units.holderAbove(school, Seat.HEAD, HUONG))
                .contains(new SeatHolder("CUM-PHU-XUAN", Seat.HEAD, OANH));
    }

    @Test
    void findsNobodyAboveWhereTheSeatIsNotHeld() {
        assertThat(units.holderAbove(school, Seat.UNION, OANH)).isEmpty();
        assertThat(units.holderAbove(city, Seat.HEAD, HIEU)).isEmpty();
    }

    private static OrgUnit unit(String unitId, @Nullable String parentId, EstablishedSeat seat) {
        return OrgUnit.establish(
                unitId, new UnitProfile(UnitKind.CITY, unitId, parentId, List.of(seat)), TODAY.minusYears(1));
    }
}
