package vn.neuguong.pledge.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSet;
import vn.neuguong.pledge.clauses.ClauseSetOf;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.clauses.Wording;
import vn.neuguong.pledge.programmes.PledgeText.Line;
import vn.neuguong.pledge.programmes.PledgeText.Style;
import vn.neuguong.pledge.programmes.ProgrammePlan.EnglishWords;
import vn.neuguong.pledge.roster.Language;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffProfile;
import vn.neuguong.pledge.roster.UnitKind;

class TextTemplateUnitTests {

    private static final ClauseSet QT_522 = ClauseSetOf.everyone("qt-522", 1, "Đến đúng giờ, làm đủ giờ.");
    private static final ClauseSet NT_3196 = ClauseSetOf.dutyGroup("nt-3196", "nghe-thuat", "Biểu diễn hết mình.");

    private final PledgeTextsInMemory texts = new PledgeTextsInMemory();

    @Test
    void saysWhatIsPledgedOnWhichBasis() {
        var text = whole(List.of(QT_522));

        assertThat(text.lines())
                .startsWith(new Line(Style.TITLE, "Nói không với tiêu cực"))
                .contains(
                        new Line(Style.PARAGRAPH, "Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019"),
                        new Line(Style.HEADING, "Quy tắc qt-522"),
                        new Line(Style.PARAGRAPH, "Quyết định số 522/QĐ-UBND (phiên bản 1)"),
                        new Line(Style.CLAUSE, "1. Giờ làm việc"),
                        new Line(Style.PARAGRAPH, "Đến đúng giờ, làm đủ giờ."))
                .last()
                .extracting(Line::text)
                .asString()
                .startsWith("Tôi đã đọc kỹ");
    }

    @Test
    void translatesLineByLine() {
        var text = whole(List.of(QT_522));

        assertThat(text.english())
                .hasSameSizeAs(text.lines())
                .extracting(Line::style)
                .containsExactlyElementsOf(
                        text.lines().stream().map(Line::style).toList());
        assertThat(text.english()).contains(new Line(Style.CLAUSE, "1. Working hours"));
    }

    @Test
    void namesTheProgrammeInEnglishForThoseWhoReadItWithoutChangingWhatIsSigned() {
        var english = new EnglishWords("Say no to wrongdoing", null);
        var text = TextTemplate.of(Plans.with(english), List.of(QT_522))
                .textWith(_ -> true)
                .orElseThrow();

        assertThat(text.title()).isEqualTo(new Wording("Nói không với tiêu cực", "Say no to wrongdoing"));
        assertThat(text.english())
                .as("aims nobody translated stay as they are")
                .contains(new Line(Style.PARAGRAPH, PhuXuan.plan().aims()));
        assertThat(text.sha256()).isEqualTo(whole(List.of(QT_522)).sha256());
    }

    @Test
    void hashesTheSameTextAlikeAndAnyOtherDifferently() {
        assertThat(whole(List.of(QT_522))).isEqualTo(whole(List.of(QT_522))).matches(PledgeText::isIntact);
        assertThat(whole(List.of(ClauseSetOf.everyone("qt-522", 2, "Đến đúng giờ, làm đủ giờ.")))
                        .sha256())
                .isNotEqualTo(whole(List.of(QT_522)).sha256());
        assertThat(whole(List.of(ClauseSetOf.everyone("qt-522", 1, "Đến đúng giờ.")))
                        .sha256())
                .isNotEqualTo(whole(List.of(QT_522)).sha256());
    }

    @Test
    void noticesTamperedLines() {
        var text = whole(List.of(QT_522));

        assertThat(new PledgeText(text.sha256(), text.lines().reversed(), text.english(), text.clauseSets()).isIntact())
                .isFalse();
    }

    /** A teacher is never asked to sign nt-3196 (S2). */
    @Test
    void asksEachPersonOnlyWhatConcernsThem() {
        var programme = launched(List.of(QT_522, NT_3196));
        var programmeTexts = programmeTexts(List.of(QT_522, NT_3196));

        var teacher =
                programmeTexts.textFor(programme, PhuXuan.LAN, UnitKind.SCHOOL).orElseThrow();
        var singer =
                programmeTexts.textFor(programme, singer(), UnitKind.AGENCY).orElseThrow();

        assertThat(teacher.clauseSets()).extracting(ClauseSetRef::id).containsExactly("qt-522");
        assertThat(teacher.lines()).extracting(Line::text).noneMatch(line -> line.contains("nt-3196"));
        assertThat(singer.clauseSets()).extracting(ClauseSetRef::id).containsExactly("qt-522", "nt-3196");
        assertThat(singer.sha256()).isNotEqualTo(teacher.sha256());
        assertThat(texts.findById(teacher.sha256())).contains(teacher);
    }

    @Test
    void asksNobodyWhomNothingConcerns() {
        var programmeTexts = programmeTexts(List.of(NT_3196));

        assertThat(programmeTexts.textFor(launched(List.of(NT_3196)), PhuXuan.LAN, UnitKind.SCHOOL))
                .isEmpty();
        assertThat(texts.writes()).isZero();
    }

    @Test
    void storesEachTextOnceHoweverManyAreAsked() {
        var programme = launched(List.of(QT_522, NT_3196));
        var programmeTexts = programmeTexts(List.of(QT_522, NT_3196));

        for (var member : List.of(PhuXuan.LAN, PhuXuan.OANH, singer(), PhuXuan.TRUONG, singer())) {
            programmeTexts.textFor(programme, member, UnitKind.SCHOOL);
        }

        assertThat(texts.writes()).isEqualTo(2);
    }

    private static PledgeText whole(List<ClauseSet> clauseSets) {
        return TextTemplate.of(PhuXuan.plan(), clauseSets).textWith(_ -> true).orElseThrow();
    }

    private static Programme launched(List<ClauseSet> clauseSets) {
        var programme = NamKhong.draft();
        programme.launch(clauseSets, TextTemplate.of(PhuXuan.plan(), clauseSets), PhuXuan.LAUNCH);
        return programme;
    }

    private ProgrammeTexts.Run programmeTexts(List<ClauseSet> clauseSets) {
        var templates = new TextTemplatesInMemory().holding(TextTemplate.of(PhuXuan.plan(), clauseSets));
        return new ProgrammeTexts(templates, texts).begin();
    }

    private static StaffMember singer() {
        return StaffMember.join(
                "NH001",
                new StaffProfile(
                        "Bùi Thị Thanh Hà",
                        "ha@song-van.example",
                        PhuXuan.CITY,
                        StaffKind.PUBLIC_EMPLOYEE,
                        "nghe-thuat",
                        Language.VI),
                PhuXuan.SINCE_2020);
    }
}
