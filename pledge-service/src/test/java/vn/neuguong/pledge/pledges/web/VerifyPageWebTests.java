package vn.neuguong.pledge.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.PledgesInMemory;
import vn.neuguong.pledge.pledges.SigningWithoutDatabase;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(VerifyPage.class)
@Import({SigningWithoutDatabase.class, PledgeView.class})
@EnableConfigurationProperties(VerificationSettings.class)
class VerifyPageWebTests {

    private static final int TRIES = 60;
    private static final RequestPostProcessor STRANGER = request -> {
        request.setRemoteAddr("192.0.2.7");
        return request;
    };

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

    @Test
    void answersNothingRightOrWrongToWhoTriesTooOften() {
        pledges.holdOnly(PledgeOfLan.signed());
        for (int number = 0; number < TRIES; number++) {
            assertThat(mvc.get().uri("/verify/SAI").with(STRANGER)).hasStatus(HttpStatus.NOT_FOUND);
        }

        for (var code : List.of(PledgeOfLan.CODE, "SAI")) {
            assertThat(mvc.get().uri("/verify/" + code).with(STRANGER))
                    .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                    .hasHeader("Retry-After", "60")
                    .bodyText()
                    .contains("quá nhiều lần kiểm chứng")
                    .doesNotContain(PledgeOfLan.TEXT, "Không có bản cam kết nào", "??");
        }
        assertThat(mvc.get()
                        .uri("/verify?lang=en")
                        .param("code", PledgeOfLan.CODE)
                        .with(STRANGER))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("too many attempts");
        assertThat(mvc.get().uri("/verify").with(STRANGER)).as("the empty form").hasStatusOk();
        assertThat(mvc.get().uri("/verify/" + PledgeOfLan.CODE))
                .as("anybody else")
                .hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"Trần Thị Phương Lan, T. T. P. Lan", "Lan, Lan", "Đỗ  Oanh, Đ. Oanh"})
    void givesOnlyPartOfTheName(String name, String part) {
        assertThat(VerifyPage.partOf(name)).isEqualTo(part);
    }
}
