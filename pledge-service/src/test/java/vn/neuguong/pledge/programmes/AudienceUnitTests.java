package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.OrgUnit;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.UnitKind;
import vn.neuguong.pledge.roster.UnitNode;
import vn.neuguong.pledge.roster.UnitProfile;
import vn.neuguong.pledge.roster.UnitTree;

class AudienceUnitTests {

    /** The city, two wards, and two schools in the first of them. */
    private static final UnitTree TREE = PhuXuan.trees(
                    PhuXuan.city(),
                    unit("PHUONG-1", UnitKind.WARD, PhuXuan.CITY),
                    unit("PHUONG-2", UnitKind.WARD, PhuXuan.CITY),
                    unit("TH-1A", UnitKind.SCHOOL, "PHUONG-1"),
                    unit("TH-1B", UnitKind.SCHOOL, "PHUONG-1"))
            .today();

    @Test
    void reachesEverythingBelowItsRoots() {
        assertThat(unitsOf(of(Set.of("PHUONG-1", "PHUONG-2"), Set.of())))
                .containsExactly("PHUONG-1", "TH-1A", "TH-1B", "PHUONG-2");
    }

    @Test
    void reachesUnitsUnderTwoRootsOnce() {
        assertThat(unitsOf(of(Set.of(PhuXuan.CITY, "TH-1A"), Set.of())))
                .containsExactlyInAnyOrder(PhuXuan.CITY, "PHUONG-1", "PHUONG-2", "TH-1A", "TH-1B");
    }

    @Test
    void leavesOutWhatIsExcludedAndAllBelow() {
        assertThat(unitsOf(of(Set.of(PhuXuan.CITY), Set.of("PHUONG-1")))).containsExactly(PhuXuan.CITY, "PHUONG-2");
    }

    @Test
    void letsTheNearestNamedUnitDecide() {
        assertThat(unitsOf(of(Set.of(PhuXuan.CITY, "TH-1B"), Set.of("PHUONG-1"))))
                .containsExactlyInAnyOrder(PhuXuan.CITY, "PHUONG-2", "TH-1B");
    }

    @Test
    void reachesNoUnitTheTreeDoesNotHave() {
        assertThat(of(Set.of("DA-GIAI-THE"), Set.of()).reaches("DA-GIAI-THE", TREE))
                .isFalse();
    }

    @Test
    void asksWhoeverIsEmployedInItsUnitsAndOfItsKinds() {
        var hieu = PhuXuan.HIEU;

        assertThat(Audience.allOf(PhuXuan.CITY).includes(hieu, TREE)).isTrue();
        assertThat(Audience.allOf("PHUONG-1").includes(hieu, TREE)).isFalse();
        assertThat(new Audience(Set.of(PhuXuan.CITY), Set.of(), Set.of(StaffKind.CIVIL_SERVANT), Set.of())
                        .includes(hieu, TREE))
                .isFalse();
        assertThat(new Audience(Set.of(PhuXuan.CITY), Set.of(), Set.of(), Set.of("nghe-thuat")).includes(hieu, TREE))
                .isFalse();
    }

    private static Audience of(Set<String> roots, Set<String> excluded) {
        return new Audience(roots, excluded, Set.of(), Set.of());
    }

    private static List<String> unitsOf(Audience audience) {
        return audience.unitsIn(TREE).stream().map(UnitNode::unitId).toList();
    }

    private static OrgUnit unit(String id, UnitKind kind, String parentId) {
        return OrgUnit.open(id, new UnitProfile(kind, id, parentId, List.of()), PhuXuan.SINCE_2020);
    }
}
