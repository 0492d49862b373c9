package vn.neuguong.pledge.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.PledgesInMemory;
import vn.neuguong.pledge.pledges.SigningWithoutDatabase;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(OwnPledgePages.class)
@Import({
    SigningWithoutDatabase.class,
    PledgeView.class,
    EvidenceView.class,
    PledgeDocument.class,
    PledgeBehindLink.class
})
class OwnPledgePagesWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PledgesInMemory pledges;

    @MockitoBean
    private TaskLinks links;

    @Test
    void showsEveryRecordedStep() {
        linkLeadsTo(PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION));

        assertThat(mvc.get().uri("/pledges/sign/bi-mat/evidence"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Mời ký", "Đã đọc nội dung", "Đã ký", "Đã xác nhận", "Có hiệu lực")
                .contains("trước đó 3 phút 0 giây", "Trên điện thoại", PledgeOfLan.TEXT)
                .doesNotContain("??");
        assertThat(pledges.writes()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryEnd(EndReason reason) {
        linkLeadsTo(PledgeOfLan.ended(PledgeOfLan.passedOn(), reason));

        assertThat(mvc.get().uri("/pledges/sign/bi-mat/evidence?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Ended", "Acknowledgement passed to another holder")
                .doesNotContain("??");
    }

    @Test
    void handsOutTheDocumentOnceItIsSigned() {
        linkLeadsTo(PledgeOfLan.signed());
        assertThat(mvc.get().uri("/pledges/sign/bi-mat/document"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);

        linkLeadsTo(PledgeOfLan.invited());
        assertThat(mvc.get().uri("/pledges/sign/bi-mat/document")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void linkLeadsTo(Pledge pledge) {
        pledges.holdOnly(pledge);
        when(links.open("/pledges/sign", "bi-mat"))
                .thenReturn(new TaskLink(
                        "hash",
                        pledge.id() + ":sign",
                        PhuXuan.LAN.personId(),
                        "/pledges/sign",
                        PhuXuan.LAUNCH,
                        PhuXuan.DUE));
    }
}
