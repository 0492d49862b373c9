package vn.neuguong.pledge.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ShippedClauseSetsUnitTests {

    private final List<ClauseSet> shipped = new ShippedClauseSets(new PathMatchingResourcePatternResolver()).read();

    @Test
    void shipsTheTwoClauseSetsOfTheCampaign() {
        assertThat(shipped).extracting(ClauseSet::key).containsExactly("five-nos@1", "qt-522@1");
    }

    @Test
    void namesTheFiveNosExactly() {
        assertThat(set("five-nos@1").clauses())
                .extracting(Clause::id, Clause::title)
                .containsExactly(
                        tuple("five-nos.1", "Không cửa quyền, hách dịch, gây khó khăn, phiền hà"),
                        tuple("five-nos.2", "Không quan liêu, vô cảm, vô trách nhiệm"),
                        tuple("five-nos.3", "Không tham nhũng, lãng phí, lợi ích nhóm"),
                        tuple("five-nos.4", "Không xu nịnh, chạy chọt, gian dối"),
                        tuple("five-nos.5", "Không lợi dụng chức vụ, quyền hạn trong thực thi công vụ"));
    }

    @Test
    void keepsTheCodeOfConductShortAndItsClauseIdsOurOwn() {
        assertThat(set("qt-522@1").clauses())
                .hasSizeBetween(10, 12)
                .extracting(Clause::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("qt-522\\.[a-z-]+"));
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
                                "qt-522", 1, "ea519d92ed192af1775d84e471c91bed507d5456a8b637572e0149c02eea3480"));
    }

    private ClauseSet set(String key) {
        return shipped.stream()
                .filter(clauseSet -> clauseSet.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
