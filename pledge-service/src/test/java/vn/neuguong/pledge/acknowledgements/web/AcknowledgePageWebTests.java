package vn.neuguong.pledge.acknowledgements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.acknowledgements.AcknowledgingWithoutDatabase;
import vn.neuguong.pledge.acknowledgements.Queueing;
import vn.neuguong.pledge.acknowledgements.QueuesInMemory;
import vn.neuguong.pledge.pledges.Pledge;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.pledges.PledgeStatus;
import vn.neuguong.pledge.pledges.PledgesInMemory;
import vn.neuguong.pledge.pledges.SigningWithoutDatabase;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(AcknowledgePage.class)
@Import({SigningWithoutDatabase.class, AcknowledgingWithoutDatabase.class})
class AcknowledgePageWebTests {

    private static final String PAGE = "/pledges/acknowledge/bi-mat";
    private static final String OANH = PhuXuan.OANH.personId();
    private static final String TASK = "nam-khong-2026.1.THCS-PHU-XUAN.HEAD." + OANH + ".1:acknowledge";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PledgesInMemory pledges;

    @Autowired
    private QueuesInMemory queues;

    @Autowired
    private Queueing queueing;

    @MockitoBean
    private TaskLinks links;

    private final Pledge lan = PledgeOfLan.signed();
    private final Pledge truong = PledgeOfLan.signedByTruong();

    @BeforeEach
    void twoPledgesWaitForOanh() {
        queues.clear();
        pledges.holdOnly(lan, truong);
        pledges.findAllById(List.of(lan.id(), truong.id()))
                .forEach(pledge ->
                        pledge.acknowledgements().forEach(acknowledgement -> queueing.follow(pledge, acknowledgement)));
        linkBelongsTo(OANH);
    }

    @Test
    void listsWhoHasSignedWithNothingTickedInAdvance() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Người đứng đầu đơn vị", "Trường Trung học cơ sở Phú Xuân", "2 bản đang chờ")
                .containsSubsequence("Trần Thị Phương Lan", "ký lúc 08:15", "Hồ Xuân Trường", "ký lúc 08:16")
                .doesNotContain("checked", "??", "Đã xác nhận");
    }

    @Test
    void changesNothingOnGetAndHead() {
        assertThat(mvc.get().uri(PAGE + "?confirmed=true&ticked=" + lan.id())).hasStatusOk();
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();

        assertThat(pledges.writes()).isZero();
    }

    @Test
    void acknowledgesOnlyTheTickedPledges() {
        assertThat(post().param("confirmed", "true").param("ticked", lan.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã xác nhận 1 bản cam kết", "1 bản đang chờ", "Hồ Xuân Trường")
                .doesNotContain("Trần Thị Phương Lan", "chưa xác nhận được");

        assertThat(lan.isWaitingFor(Seat.HEAD, OANH)).isFalse();
        assertThat(lan.status()).isEqualTo(PledgeStatus.SIGNED);
        assertThat(truong.isWaitingFor(Seat.HEAD, OANH)).isTrue();
    }

    @Test
    void acknowledgesAllThatWereShown() {
        assertThat(post().param("confirmed", "true").param("all", "true").param("shown", lan.id(), truong.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã xác nhận 2 bản cam kết", "không còn bản cam kết nào")
                .doesNotContain("<form");
    }

    @Test
    void acknowledgesNothingThatWasNotShown() {
        assertThat(post().param("confirmed", "true").param("all", "true").param("shown", lan.id()))
                .hasStatusOk();

        assertThat(truong.isWaitingFor(Seat.HEAD, OANH)).isTrue();
    }

    @Test
    void acknowledgesNothingWithoutTheConfirmationBox() {
        assertThat(post().param("ticked", lan.id()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("chưa đánh dấu vào ô xác nhận", "<form");

        assertThat(pledges.writes()).isZero();
    }

    @Test
    void acknowledgesNothingWithoutChoice() {
        assertThat(post().param("confirmed", "true"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("chưa chọn bản cam kết nào", "<form");

        assertThat(pledges.writes()).isZero();
    }

    @Test
    void saysWhichOneFailedAndKeepsTheRest() {
        pledges.breakDownAt(lan.id());

        assertThat(post().param("confirmed", "true").param("ticked", lan.id(), truong.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Đã xác nhận 1 bản cam kết", "chưa xác nhận được")
                .contains("<li>Trần Thị Phương Lan</li>");

        assertThat(truong.isWaitingFor(Seat.HEAD, OANH)).isFalse();
    }

    @Test
    void acknowledgesAgainWithoutHarm() {
        assertThat(post().param("confirmed", "true").param("ticked", lan.id())).hasStatusOk();
        assertThat(post().param("confirmed", "true").param("ticked", lan.id())).hasStatusOk();

        assertThat(pledges.writes()).isEqualTo(1);
    }

    @Test
    void refusesPledgeThatWaitsForSomebodyElse() {
        var headsOwn = PledgeOfLan.signedWithNobodyToAsk();
        pledges.holdOnly(headsOwn, truong);

        assertThat(post().param("confirmed", "true").param("ticked", headsOwn.id()))
                .hasStatusOk();

        assertThat(pledges.writes()).isZero();
    }

    @Test
    void answersUnknownExpiredAndForeignLinksWithFriendlyPages() {
        when(links.open("/pledges/acknowledge", "la")).thenThrow(LinkProblem.unknown());
        when(links.open("/pledges/acknowledge", "cu")).thenThrow(LinkProblem.expired());
        linkBelongsTo(PhuXuan.TRUONG.personId());

        assertThat(mvc.get().uri("/pledges/acknowledge/la")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/pledges/acknowledge/cu")).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri(PAGE))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Đường dẫn không dùng được")
                .doesNotContain("Lan");
    }

    private MockMvcRequestBuilder post() {
        return mvc.post().uri(PAGE);
    }

    private void linkBelongsTo(String personId) {
        when(links.open("/pledges/acknowledge", "bi-mat"))
                .thenReturn(new TaskLink("hash", TASK, personId, "/pledges/acknowledge", PhuXuan.LAUNCH, PhuXuan.DUE));
    }
}
