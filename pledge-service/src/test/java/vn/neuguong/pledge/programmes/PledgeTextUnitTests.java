package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.Clause;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.programmes.PledgeText.Line;
import vn.neuguong.pledge.programmes.PledgeText.Style;

class PledgeTextUnitTests {

    private static final List<ClauseSet> CLAUSE_SETS = List.of(clauseSet(1, "Đến đúng giờ, làm đủ giờ."));

    @Test
    void saysWhatIsPledgedOnWhichBasis() {
        var text = PledgeText.of(PhuXuan.plan(), CLAUSE_SETS);

        assertThat(text.lines())
                .startsWith(new Line(Style.TITLE, "Nói không với tiêu cực"))
                .contains(
                        new Line(Style.PARAGRAPH, "Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"),
                        new Line(Style.HEADING, "Quy tắc ứng xử"),
                        new Line(Style.PARAGRAPH, "Quyết định số 522/QĐ-UBND (phiên bản 1)"),
                        new Line(Style.CLAUSE, "1. Giờ làm việc"),
                        new Line(Style.PARAGRAPH, "Đến đúng giờ, làm đủ giờ."))
                .last()
                .extracting(Line::text)
                .asString()
                .startsWith("Tôi đã đọc kỹ");
    }

    @Test
    void hashesTheSameTextAlike() {
        assertThat(PledgeText.of(PhuXuan.plan(), CLAUSE_SETS))
                .isEqualTo(PledgeText.of(PhuXuan.plan(), CLAUSE_SETS))
                .matches(PledgeText::isIntact);
    }

    @Test
    void hashesAnyOtherTextDifferently() {
        var text = PledgeText.of(PhuXuan.plan(), CLAUSE_SETS);

        assertThat(PledgeText.of(PhuXuan.plan(), List.of(clauseSet(2, "Đến đúng giờ, làm đủ giờ.")))
                        .sha256())
                .isNotEqualTo(text.sha256());
        assertThat(PledgeText.of(PhuXuan.plan(), List.of(clauseSet(1, "Đến đúng giờ.")))
                        .sha256())
                .isNotEqualTo(text.sha256());
    }

    @Test
    void noticesTamperedLines() {
        var text = PledgeText.of(PhuXuan.plan(), CLAUSE_SETS);
        var tampered = new PledgeText(text.sha256(), text.lines().reversed());

        assertThat(tampered.isIntact()).isFalse();
    }

    private static ClauseSet clauseSet(int version, String wording) {
        var clause = new Clause("qt-522.gio-lam-viec", "Giờ làm việc", wording);
        return new ClauseSet(
                "qt-522@" + version,
                "qt-522",
                version,
                "Quy tắc ứng xử",
                "Quyết định số 522/QĐ-UBND",
                List.of(clause),
                "c".repeat(64));
    }
}
