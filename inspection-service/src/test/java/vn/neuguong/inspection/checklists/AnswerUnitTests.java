package vn.neuguong.inspection.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerUnitTests {

    @Test
    void keepsARemarkWithoutTheSpaceAroundIt() {
        assertThat(new Answer("trach-nhiem", Mark.NOT_MET, "  Chưa công khai lịch tiếp dân.\n").remark())
                .isEqualTo("Chưa công khai lịch tiếp dân.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", " \u200B\u2060 ", "…", "-"})
    void takesWhatCannotBeReadForNoRemark(String remark) {
        assertThat(new Answer("trach-nhiem", Mark.NOT_MET, remark).remark()).isNull();
    }
}
