package vn.neuguong.award.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.neuguong.award.SongVan;

class UnitTreeUnitTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void findsTheSchoolsAtAnyDepthUnderTheRootInTheOrderOfTheirIds() {
        var tree = new UnitTree(List.of(
                SongVan.phuXuan(),
                SongVan.union(),
                unit("CUM-DONG", "CITY", SongVan.UNION),
                unit("MN-SEN", "SCHOOL", "CUM-DONG")));

        assertThat(tree.schoolsUnder(SongVan.UNION, TODAY)).map(Unit::id).containsExactly("MN-SEN", SongVan.PHU_XUAN);
    }

    @Test
    void leavesOutSchoolsOfOtherRoots() {
        var tree = new UnitTree(List.of(SongVan.union(), SongVan.phuXuan(), unit("THPT-KHAC", "SCHOOL", "CDGD-KHAC")));

        assertThat(tree.schoolsUnder(SongVan.UNION, TODAY)).map(Unit::id).containsExactly(SongVan.PHU_XUAN);
    }

    @Test
    void leavesOutWhatIsExcludedUnlessItIsNamedAgainBelow() {
        var tree = new UnitTree(List.of(
                SongVan.union(),
                SongVan.phuXuan(),
                unit("CUM-DONG", "CITY", SongVan.UNION),
                unit("MN-SEN", "SCHOOL", "CUM-DONG"),
                unit("MN-LAN", "SCHOOL", "CUM-DONG")));

        assertThat(tree.schoolsUnder(List.of(SongVan.UNION, "MN-SEN"), List.of("CUM-DONG"), TODAY))
                .map(Unit::id)
                .containsExactly("MN-SEN", SongVan.PHU_XUAN);
    }

    @Test
    void countsASchoolThatIsTheRootItself() {
        var tree = new UnitTree(List.of(SongVan.phuXuan()));

        assertThat(tree.schoolsUnder(SongVan.PHU_XUAN, TODAY)).map(Unit::id).containsExactly(SongVan.PHU_XUAN);
    }

    @Test
    void knowsASchoolFromItsFirstDayToItsLast() {
        var merged = new Unit(
                "TH-CU",
                "Trường Tiểu học Cũ",
                "SCHOOL",
                null,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                List.of(),
                1);

        assertThat(merged.existsOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(merged.existsOn(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(merged.existsOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(merged.existsOn(LocalDate.of(2026, 7, 1))).isFalse();
    }

    @Test
    void endsTheSearchWhenParentsFormACircle() {
        var tree = new UnitTree(List.of(unit("A", "SCHOOL", "B"), unit("B", "CITY", "A")));

        assertThat(tree.schoolsUnder(SongVan.UNION, TODAY)).isEmpty();
    }

    @Test
    void knowsNoHolderOfAVacantOrMissingSeat() {
        assertThat(SongVan.phuXuan().holderOf(Seat.HEAD)).contains(SongVan.DANG_THU_HUONG);
        assertThat(SongVan.hoaBinh().holderOf(Seat.HEAD)).isEmpty();
        assertThat(SongVan.hoaBinh().holderOf(Seat.UNION)).isEmpty();
    }

    private static Unit unit(String id, String kind, @Nullable String parentId) {
        return new Unit(id, "Đơn vị " + id, kind, parentId, LocalDate.of(2020, 1, 1), null, List.of(), 1);
    }
}
