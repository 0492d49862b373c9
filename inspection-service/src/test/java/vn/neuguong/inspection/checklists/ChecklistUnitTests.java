package vn.neuguong.inspection.checklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.inspection.checklists.Mark.MET;
import static vn.neuguong.inspection.checklists.Mark.NOT_MET;
import static vn.neuguong.inspection.checklists.Mark.PARTLY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecklistUnitTests {

    private final Checklist checklist =
            checklist(item("gio-giac", 50), item("trang-phuc", 30), item("tai-san-cong", 20));

    @ParameterizedTest
    @CsvSource({
        "MET,     MET,     MET,     100",
        "PARTLY,  MET,     MET,      75",
        "PARTLY,  PARTLY,  PARTLY,   50",
        "NOT_MET, MET,     PARTLY,   40",
        "NOT_MET, NOT_MET, MET,      20",
        "NOT_MET, NOT_MET, NOT_MET,   0"
    })
    void addsUpFullHalfAndNoPoints(Mark time, Mark dress, Mark property, int score) {
        var answers = List.of(
                new Answer("gio-giac", time, "đã nhắc nhở"),
                new Answer("trang-phuc", dress, "đã nhắc nhở"),
                new Answer("tai-san-cong", property, "đã nhắc nhở"));

        assertThat(checklist.score(answers)).isEqualTo(score);
    }

    @Test
    void namesEveryFlawAtOnceInTheOrderOfTheItems() {
        var answers = List.of(
                answer("trang-phuc", NOT_MET, "   "),
                answer("tai-san-cong", MET, "x".repeat(Checklist.LONGEST_REMARK + 1)),
                answer("xe-dua-ruoc", MET, null));

        assertThatThrownBy(() -> checklist.score(answers))
                .isInstanceOfSatisfying(
                        FlawedAnswersException.class,
                        flawed -> assertThat(flawed.flaws())
                                .containsExactly(
                                        new Flaw("gio-giac", Flaw.Kind.UNANSWERED),
                                        new Flaw("trang-phuc", Flaw.Kind.REMARK_MISSING),
                                        new Flaw("tai-san-cong", Flaw.Kind.REMARK_TOO_LONG),
                                        new Flaw("xe-dua-ruoc", Flaw.Kind.UNKNOWN_ITEM)));
    }

    @Test
    void refusesTwoAnswersToOneItem() {
        var answers = List.of(
                answer("gio-giac", MET, null),
                answer("gio-giac", PARTLY, null),
                answer("trang-phuc", MET, null),
                answer("tai-san-cong", MET, null));

        assertThat(checklist.flawsOf(answers)).containsExactly(new Flaw("gio-giac", Flaw.Kind.ANSWERED_TWICE));
    }

    @Test
    void acceptsRemarkOfTheLongestLength() {
        var answers = List.of(
                answer("gio-giac", NOT_MET, "x".repeat(Checklist.LONGEST_REMARK)),
                answer("trang-phuc", MET, null),
                answer("tai-san-cong", MET, null));

        assertThat(checklist.flawsOf(answers)).isEmpty();
    }

    @Test
    void refusesItemsThatDoNotAddUpToTheMaximum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checklist(item("gio-giac", 50), item("trang-phuc", 48)))
                .withMessageContaining("do not add up to 100");
    }

    @Test
    void refusesItemsWithTheSameId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checklist(item("gio-giac", 50), item("gio-giac", 50)))
                .withMessageContaining("repeats an item id");
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 5})
    void refusesPointsThatCannotBeHalved(int points) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item("gio-giac", points))
                .withMessageContaining("even number of points");
    }

    @Test
    void keepsRemarksWithoutTheBlanksAroundThem() {
        assertThat(answer("gio-giac", MET, "  đi muộn hai buổi\n").remark()).isEqualTo("đi muộn hai buổi");
        assertThat(answer("gio-giac", MET, " \n ").remark()).isNull();
    }

    private static Answer answer(String itemId, Mark mark, @Nullable String remark) {
        return new Answer(itemId, mark, remark);
    }

    private static ChecklistItem item(String id, int points) {
        return new ChecklistItem(
                id,
                "qt-522." + id,
                new Wording("Tiêu đề", "Title"),
                new Wording("Câu hỏi?", "Question?"),
                new Wording("Sổ sách", "Books"),
                points);
    }

    private static Checklist checklist(ChecklistItem... items) {
        return new Checklist("nen-nep", 1, LocalDate.of(2026, 1, 1), new Wording("Nền nếp", "Order"), List.of(items));
    }
}
