package vn.neuguong.inspection.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnitTreeUnitTests {

    private final Map<String, OrgUnit> known = new TreeMap<>();
    private final UnitTree tree = new UnitTree(new OrgUnits() {
        @Override
        public Optional<OrgUnit> findById(String id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public List<OrgUnit> findByParentIdIn(Collection<String> parentIds) {
            return known.values().stream()
                    .filter(unit -> unit.parentId() != null && parentIds.contains(unit.parentId()))
                    .toList();
        }
    });

    @Test
    void findsSchoolsAtAnyDepthAndNothingElse() {
        know("song-van", "CITY", null);
        know("cum-dong", "CLUSTER", "song-van");
        know("th-an-khe", "SCHOOL", "song-van");
        know("thcs-phu-xuan", "SCHOOL", "cum-dong");
        know("thcs-dong-ha", "SCHOOL", "dong-ha");

        assertThat(tree.schoolsUnder("song-van")).extracting(OrgUnit::id).containsExactly("th-an-khe", "thcs-phu-xuan");
        assertThat(tree.schoolsUnder("thcs-phu-xuan")).extracting(OrgUnit::id).containsExactly("thcs-phu-xuan");
        assertThat(tree.schoolsUnder("dong-ha")).isEmpty();
    }

    @Test
    void walksUpAsFarAsUnitsAreKnown() {
        know("thcs-phu-xuan", "SCHOOL", "cum-dong");
        know("cum-dong", "CLUSTER", "song-van");

        assertThat(tree.pathUpFrom("thcs-phu-xuan"))
                .extracting(OrgUnit::id)
                .containsExactly("thcs-phu-xuan", "cum-dong");
        assertThat(tree.pathUpFrom("song-van")).isEmpty();
    }

    @Test
    void endsItsWalksOnUnitsThatGoRoundInCircle() {
        know("thcs-phu-xuan", "SCHOOL", "cum-dong");
        know("cum-dong", "CLUSTER", "thcs-phu-xuan");

        assertThat(tree.pathUpFrom("cum-dong")).extracting(OrgUnit::id).containsExactly("cum-dong", "thcs-phu-xuan");
        assertThat(tree.schoolsUnder("cum-dong")).extracting(OrgUnit::id).containsExactly("thcs-phu-xuan");
    }

    private void know(String id, String kind, String parentId) {
        known.put(id, new OrgUnit(id, id, kind, parentId, LocalDate.of(2026, 9, 1), null, List.of()));
    }
}
