package vn.neuguong.pledge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.PhuXuan;

class UnitTreeUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final EffectiveDay NOW = new EffectiveDay(TODAY, TODAY);
    private static final String HIEU = "c1";
    private static final String OANH = "c2";
    private static final String HUONG = "c3";

    private final OrgUnit nursery = unit("MN-HOA-SEN", "CD-SONG-VAN", EstablishedSeat.vacant(Seat.HEAD));
    private final UnitTrees trees = UnitTreesInMemory.of(
            PhuXuan.clockAt(PhuXuan.LAUNCH),
            unit("THCS-PHU-XUAN", "CUM-PHU-XUAN", new EstablishedSeat(Seat.HEAD, OANH)),
            nursery,
            unit("CUM-PHU-XUAN", "CD-SONG-VAN", new EstablishedSeat(Seat.HEAD, OANH)),
            unit("CD-SONG-VAN", null, new EstablishedSeat(Seat.HEAD, HIEU)));

    @Test
    void listsTheSubtreeFromTheTop() {
        assertThat(subtree("CD-SONG-VAN", TODAY))
                .containsExactly("CD-SONG-VAN", "CUM-PHU-XUAN", "MN-HOA-SEN", "THCS-PHU-XUAN");
        assertThat(subtree("CUM-PHU-XUAN", TODAY)).containsExactly("CUM-PHU-XUAN", "THCS-PHU-XUAN");
        assertThat(subtree("KHONG-CO", TODAY)).isEmpty();
        assertThat(trees.today().roots()).extracting(UnitNode::unitId).containsExactly("CD-SONG-VAN");
    }

    @Test
    void leavesOutWhatDoesNotExistThatDay() {
        nursery.close(List.of(), null, NOW);

        assertThat(subtree("CD-SONG-VAN", TODAY)).doesNotContain("MN-HOA-SEN").hasSize(3);
        assertThat(subtree("CD-SONG-VAN", TODAY.minusDays(1))).contains("MN-HOA-SEN");
    }

    @Test
    void listsTheAncestorsNearestFirst() {
        assertThat(trees.today().ancestorsOf("THCS-PHU-XUAN"))
                .extracting(UnitNode::unitId)
                .containsExactly("CUM-PHU-XUAN", "CD-SONG-VAN");
        assertThat(trees.today().ancestorsOf("CD-SONG-VAN")).isEmpty();
    }

    @Test
    void findsTheNearestHolderAboveWhoIsSomebodyElse() {
        assertThat(trees.today().holderAbove("THCS-PHU-XUAN", Seat.HEAD, OANH))
                .contains(new SeatHolder("CD-SONG-VAN", Seat.HEAD, HIEU));
        assertThat(trees.today().holderAbove("THCS-PHU-XUAN", Seat.HEAD, HUONG))
                .contains(new SeatHolder("CUM-PHU-XUAN", Seat.HEAD, OANH));
    }

    @Test
    void findsNobodyAboveWhereTheSeatIsNotHeld() {
        assertThat(trees.today().holderAbove("THCS-PHU-XUAN", Seat.UNION, OANH)).isEmpty();
        assertThat(trees.today().holderAbove("CD-SONG-VAN", Seat.HEAD, HIEU)).isEmpty();
    }

    private List<String> subtree(String rootId, LocalDate day) {
        return trees.on(day).subtreeOf(rootId).stream().map(UnitNode::unitId).toList();
    }

    private static OrgUnit unit(String unitId, @Nullable String parentId, EstablishedSeat seat) {
        return OrgUnit.open(
                unitId, new UnitProfile(UnitKind.CITY, unitId, parentId, List.of(seat)), NOW.at(TODAY.minusYears(1)));
    }
}
