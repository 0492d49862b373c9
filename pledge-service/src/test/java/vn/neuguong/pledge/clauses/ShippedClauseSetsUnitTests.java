package vn.neuguong.pledge.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.roster.UnitKind;

class ShippedClauseSetsUnitTests {

    private final List<ClauseSet> shipped = new ShippedClauseSets(new PathMatchingResourcePatternResolver()).read();

    @Test
    void namesTheFiveNosExactly() {
        assertThat(set("five-nos@1").clauses())
                .extracting(Clause::id, clause -> clause.title().vi())
                .containsExactly(
                        tuple("five-nos.1", "Không cửa quyền, hách dịch, gây khó khăn, phiền hà"),
                        tuple("five-nos.2", "Không quan liêu, vô cảm, vô trách nhiệm"),
                        tuple("five-nos.3", "Không tham nhũng, lãng phí, lợi ích nhóm"),
                        tuple("five-nos.4", "Không xu nịnh, chạy chọt, gian dối"),
                        tuple("five-nos.5", "Không lợi dụng chức vụ, quyền hạn trong thực thi công vụ"));
    }

    @Test
    void namesElevenDonts() {
        assertThat(set("qt-1665@1").clauses())
                .filteredOn(clause -> clause.id().startsWith("qt-1665.khong-"))
                .hasSize(11);
    }

    @Test
    void keepsClauseIdsOurOwnAndUnique() {
        assertThat(shipped)
                .flatExtracting(ClauseSet::clauses)
                .extracting(Clause::id)
                .doesNotHaveDuplicates();
        shipped.forEach(set -> assertThat(set.clauses())
                .extracting(Clause::id)
                .allMatch(id -> id.matches(set.clauseSetId() + "\\.([a-z][a-z-]*|[1-5])")));
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(shipped)
                .flatExtracting(set -> Stream.concat(
                                Stream.of(set.title(), set.basis()),
                                set.clauses().stream().flatMap(clause -> Stream.of(clause.title(), clause.text())))
                        .toList())
                .allSatisfy(wording -> {
                    assertThat(wording.vi()).isNotBlank().isNotEqualTo(wording.en());
                    assertThat(wording.en()).isNotBlank();
                });
    }

    /** A teacher is never asked to sign the code of arts workers. */
    @Test
    void asksOnlyArtsWorkersForTheirCode() {
        assertThat(shipped)
                .filteredOn(set -> !set.audience().includes(PhuXuan.LAN, UnitKind.SCHOOL))
                .extracting(ClauseSet::key)
                .containsExactly("nt-3196@1");
        assertThat(set("nt-3196@1").audience().dutyGroups()).isEqualTo(Set.of("nghe-thuat"));
    }

    /** Somebody may have signed them: a changed word must become a new version, not a new hash of the old one. */
    @Test
    void neverChangesThePublishedVersions() {
        assertThat(shipped)
                .extracting(ClauseSet::ref)
                .containsExactly(
                        new ClauseSetRef(
                                "five-nos", 1, "cf61b7179768de444f76cb643cd9a271683a67a9191fdc8e13b8d5fafe5bc7f1"),
                        new ClauseSetRef(
                                "mxh-874", 1, "e341b54bb63c6ca0600cc536960b701a44ff18e04754bc4053d8e8d7d4b9f141"),
                        new ClauseSetRef(
                                "nt-3196", 1, "509ff2e86937cdac36c8009e91f5eec5cd47d02cb65d12d7e5d81081aa398a96"),
                        new ClauseSetRef(
                                "qt-1665", 1, "bcc6c3d0c364d06499930abfa9d7683d2c7ae500b2d7ca579f7d47404c7bd651"),
                        new ClauseSetRef(
                                "qt-522", 1, "ea519d92ed192af1775d84e471c91bed507d5456a8b637572e0149c02eea3480"),
                        new ClauseSetRef(
                                "vhcv-1847", 1, "6a59aa9e6c8b52995805e00b83c5e4cbe408c074ff451b6b58f06661b97415ae"));
    }

    private ClauseSet set(String key) {
        return shipped.stream()
                .filter(clauseSet -> clauseSet.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
