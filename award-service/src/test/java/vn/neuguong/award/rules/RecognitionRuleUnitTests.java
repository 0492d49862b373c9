package vn.neuguong.award.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.neuguong.award.rules.Shortfall.ALREADY_RECOGNISED;
import static vn.neuguong.award.rules.Shortfall.INSPECTION_NOT_COMPLETED;
import static vn.neuguong.award.rules.Shortfall.NO_MEMBERS;
import static vn.neuguong.award.rules.Shortfall.PLEDGES_NOT_IN_FORCE;
import static vn.neuguong.award.rules.Shortfall.SCORE_TOO_LOW;

import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.neuguong.award.SongVan;

class RecognitionRuleUnitTests {

    private final RecognitionRule rule = SongVan.rule();

    @ParameterizedTest(name = "{0} invited, {1} in force, {2}/{3} points -> {4}")
    @CsvSource(textBlock = """
        19, 19,  90, 100, ''
        19, 19, 100, 100, ''
         1,  1,  90, 100, ''
        19, 19,  89, 100, SCORE_TOO_LOW
        19, 18,  90, 100, PLEDGES_NOT_IN_FORCE
        19,  0,   0, 100, PLEDGES_NOT_IN_FORCE SCORE_TOO_LOW
        19, 19,  45,  50, ''
        19, 19,  44,  50, SCORE_TOO_LOW
        19, 19,  27,  30, ''
        19, 19,   6,   7, SCORE_TOO_LOW
         0,  0, 100, 100, NO_MEMBERS
        """)
    void judgesByTheExactShares(int invited, int inForce, int points, int maximum, String expected) {
        var figures = new Figures(invited, inForce, new InspectionScore(points, maximum));

        assertThat(rule.shortfalls(figures, false))
                .map(Shortfall::name)
                .containsExactlyInAnyOrderElementsOf(words(expected));
    }

    @Test
    void needsACompletedSelfInspection() {
        assertThat(rule.shortfalls(new Figures(19, 19, null), false)).containsExactly(INSPECTION_NOT_COMPLETED);
    }

    @Test
    void recognisesASchoolOnlyOncePerProgramme() {
        var excellent = new Figures(19, 19, new InspectionScore(100, 100));

        assertThat(rule.shortfalls(excellent, true)).containsExactly(ALREADY_RECOGNISED);
    }

    @Test
    void namesEveryReasonAtOnce() {
        assertThat(rule.shortfalls(new Figures(0, 0, null), true))
                .containsExactly(NO_MEMBERS, INSPECTION_NOT_COMPLETED, ALREADY_RECOGNISED);
        assertThat(rule.shortfalls(new Figures(2, 1, new InspectionScore(1, 100)), false))
                .containsExactly(PLEDGES_NOT_IN_FORCE, SCORE_TOO_LOW);
    }

    @Test
    void neverRoundsTheShareOfPledgesUp() {
        var lenient = new RecognitionRule("lenient", 2, YearMonth.of(2026, 1), "Hai phần ba.", 67, 90, true);

        assertThat(lenient.shortfalls(new Figures(3, 2, new InspectionScore(100, 100)), false))
                .containsExactly(PLEDGES_NOT_IN_FORCE);
        assertThat(lenient.shortfalls(new Figures(100, 67, new InspectionScore(100, 100)), false))
                .isEmpty();
    }

    @Test
    void staysExactWithFiguresAsLargeAsTheyCome() {
        var everybody = new Figures(Integer.MAX_VALUE, Integer.MAX_VALUE, new InspectionScore(90, 100));

        assertThat(rule.shortfalls(everybody, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 6", "-1, 0", "5, -1"})
    void refusesImpossibleFigures(int invited, int inForce) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figures(invited, inForce, null));
    }

    @ParameterizedTest
    @CsvSource({"101, 100", "-1, 100", "0, 0"})
    void refusesImpossibleScores(int points, int maximum) {
        assertThatIllegalArgumentException().isThrownBy(() -> new InspectionScore(points, maximum));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
