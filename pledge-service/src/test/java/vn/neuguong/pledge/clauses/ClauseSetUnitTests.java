package vn.neuguong.pledge.clauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.defaults.web.Refusal;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetPublished;
import vn.neuguong.pledge.clauses.ClauseSetEvent.ClauseSetWithdrawn;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.UnitKind;

class ClauseSetUnitTests {

    private static final ClauseSetContent CONTENT =
            ClauseSetOf.content("qt-522", ClauseAudience.EVERYONE, "Đến đúng giờ.");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final ClauseSet clauseSet = ClauseSet.draft("qt-522", 2, CONTENT);

    @Test
    void bindsNobodyAsDraft() {
        assertThat(clauseSet.isInForceOn(TODAY)).isFalse();
        assertThat(clauseSet.raisedEvents()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clauseSet.withdraw("Nhầm", PhuXuan.LAUNCH));
    }

    @Test
    void takesNewWordingAndItsHashAsLongAsItIsDraft() {
        var reworded = ClauseSetOf.content("qt-522", ClauseAudience.EVERYONE, "Đến đúng giờ, làm đủ giờ.");
        var before = clauseSet.sha256();

        assertThat(clauseSet.amend(CONTENT)).isFalse();
        assertThat(clauseSet.amend(reworded)).isTrue();

        assertThat(clauseSet.sha256()).isNotEqualTo(before);
        assertThat(clauseSet.isIntact()).isTrue();
    }

    @Test
    void neverChangesOnceItIsPublished() {
        assertThat(clauseSet.publish(PhuXuan.LAUNCH)).isTrue();
        assertThat(clauseSet.publish(PhuXuan.DUE)).isFalse();

        assertThat(clauseSet.raisedEvents())
                .containsExactly(new ClauseSetPublished("qt-522", 2, CONTENT, clauseSet.sha256(), PhuXuan.LAUNCH));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clauseSet.amend(CONTENT));
    }

    @Test
    void staysReadableAndProvableWhenItIsWithdrawn() {
        clauseSet.publish(PhuXuan.LAUNCH);
        assertThat(clauseSet.isInForceOn(TODAY)).isTrue();

        assertThat(clauseSet.withdraw("Văn bản hết hiệu lực", PhuXuan.DUE)).isTrue();
        assertThat(clauseSet.withdraw("Lý do khác", PhuXuan.DUE.plusSeconds(1))).isFalse();

        assertThat(clauseSet.isInForceOn(TODAY)).isFalse();
        assertThat(clauseSet.clauses()).isEqualTo(CONTENT.clauses());
        assertThat(clauseSet.isIntact()).isTrue();
        assertThat(clauseSet.withdrawal().orElseThrow().reason()).isEqualTo("Văn bản hết hiệu lực");
        assertThat(clauseSet.raisedEvents())
                .last()
                .isEqualTo(
                        new ClauseSetWithdrawn("qt-522", 2, CONTENT, clauseSet.sha256(), PhuXuan.LAUNCH, PhuXuan.DUE));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> clauseSet.publish(PhuXuan.DUE));
    }

    @Test
    void isInForceOnlyWithinItsDates() {
        var untilMay = new ClauseSetContent(
                CONTENT.title(),
                CONTENT.basis(),
                ClauseAudience.EVERYONE,
                TODAY,
                LocalDate.of(2027, 5, 31),
                CONTENT.clauses());
        var limited = ClauseSetOf.published("qt-522", 3, untilMay);

        assertThat(limited.isInForceOn(TODAY.minusDays(1))).isFalse();
        assertThat(limited.isInForceOn(TODAY)).isTrue();
        assertThat(limited.isInForceOn(LocalDate.of(2027, 5, 31))).isTrue();
        assertThat(limited.isInForceOn(LocalDate.of(2027, 6, 1))).isFalse();
    }

    /** What is signed is Vietnamese; a better translation does not make it another text. */
    @Test
    void hashesWhatIsSignedAndNothingElse() {
        var translated = new ClauseSetContent(
                new Wording(CONTENT.title().vi(), "Another translation"),
                CONTENT.basis(),
                new ClauseAudience(Set.of(StaffKind.CIVIL_SERVANT), Set.of(UnitKind.CITY), Set.of()),
                TODAY,
                TODAY,
                CONTENT.clauses());

        assertThat(translated.sha256("qt-522@2")).isEqualTo(clauseSet.sha256());
        assertThat(translated.sha256("qt-522@3")).isNotEqualTo(clauseSet.sha256());
    }

    @Test
    void pinsTheHighestVersionInForce() {
        var first = ClauseSetOf.everyone("qt-522", 1, "Đến đúng giờ.");
        var second = ClauseSetOf.everyone("qt-522", 2, "Đến đúng giờ, làm đủ giờ.");
        var third = ClauseSet.draft("qt-522", 3, CONTENT);
        var clauseSets = new ClauseSetsInMemory().holding(List.of(first, second, third));

        assertThat(clauseSets.findInForceOn(TODAY, "qt-522")).contains(second);
        second.withdraw("Sai sót", PhuXuan.LAUNCH);
        assertThat(clauseSets.findInForceOn(TODAY, "qt-522")).contains(first);
    }

    @Test
    void asksWhoeverMeetsEveryCondition() {
        var audience = new ClauseAudience(Set.of(StaffKind.PUBLIC_EMPLOYEE), Set.of(UnitKind.SCHOOL), Set.of());

        assertThat(audience.includes(PhuXuan.LAN, UnitKind.SCHOOL)).isTrue();
        assertThat(audience.includes(PhuXuan.LAN, UnitKind.CITY)).isFalse();
        assertThat(new ClauseAudience(Set.of(StaffKind.CIVIL_SERVANT), Set.of(), Set.of())
                        .includes(PhuXuan.LAN, UnitKind.SCHOOL))
                .isFalse();
        assertThat(new ClauseAudience(Set.of(), Set.of(), Set.of("nghe-thuat")).includes(PhuXuan.LAN, UnitKind.SCHOOL))
                .isFalse();
    }
}
