package vn.neuguong.pledge.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.PledgesInMemory;
import vn.neuguong.pledge.pledges.SigningWithoutDatabase;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(VerifyPage.class)
@Import({SigningWithoutDatabase.class, PledgeView.class})
class VerifyPageWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PledgesInMemory pledges;

    @Test
    void provesWhichTextWasSignedByWhomAndWhen() {
        pledges.holdOnly(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION));

        assertThat(mvc.get().uri("/verify/" + PledgeOfLan.CODE))
                .hasStatusOk()
                .bodyText()
                .contains("bản cam kết thật và đang có hiệu lực", PledgeOfLan.TEXT, "T. T. P. Lan")
                .contains("08:15 ngày 03/11/2026", "đã xác nhận", "Không cửa quyền")
                .doesNotContain("Trần Thị Phương Lan", "??");
    }

    @Test
    void takesTheCodeAsPeopleTypeIt() {
        pledges.holdOnly(PledgeOfLan.signed());

        assertThat(mvc.get().uri("/verify").param("code", " k7qm-2z9x-b4ht-rwde-8fgj-3npv-5yac-sk01 "))
                .hasStatusOk()
                .bodyText()
                .contains("đang chờ xác nhận");
    }

    @Test
    void saysWhatNoLongerHolds() {
        pledges.holdOnly(PledgeOfLan.superseded());
        assertThat(mvc.get().uri("/verify/" + PledgeOfLan.CODE)).bodyText().contains("đã được thay bằng bản mới");

        pledges.holdOnly(PledgeOfLan.ended(PledgeOfLan.signed(), EndReason.LEFT));
        assertThat(mvc.get().uri("/verify/" + PledgeOfLan.CODE))
                .bodyText()
                .contains("đã chấm dứt")
                .as("why somebody left is nobody's business")
                .doesNotContain("không còn làm việc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "nam-khong-2026.1.lan"})
    void answersEveryWrongCodeAlike(String code) {
        pledges.holdOnly(PledgeOfLan.signed());

        assertThat(mvc.get().uri("/verify/" + code))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Không có bản cam kết nào mang mã này")
                .doesNotContain("Lan", "??");
    }

    @Test
    void asksForTheCodeAndChangesNothing() {
        pledges.holdOnly(PledgeOfLan.signed());

        assertThat(mvc.get().uri("/verify?lang=en")).hasStatusOk().bodyText().contains("Verify", "<form");
        assertThat(mvc.get().uri("/verify/" + PledgeOfLan.CODE)).hasStatusOk();

        assertThat(pledges.writes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Trần Thị Phương Lan, T. T. P. Lan", "Lan, Lan", "Đỗ  Oanh, Đ. Oanh"})
    void givesOnlyPartOfTheName(String name, String part) {
        assertThat(VerifyPage.partOf(name)).isEqualTo(part);
    }
}
