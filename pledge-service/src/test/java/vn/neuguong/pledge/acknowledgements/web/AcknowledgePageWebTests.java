package vn.neuguong.pledge.acknowledgements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.acknowledgements.AcknowledgingWithoutDatabase;
import vn.neuguong.pledge.acknowledgements.AcknowledgingWithoutDatabase.UnfinishedOrders;
import vn.neuguong.pledge.acknowledgements.OrdersInMemory;
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
@ExtendWith(OutputCaptureExtension.class)
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

    @Autowired
    private OrdersInMemory orders;

    @Autowired
    private UnfinishedOrders sweeper;

    @MockitoBean
    private TaskLinks links;

    private final Pledge lan = PledgeOfLan.signed();
    private final Pledge truong = PledgeOfLan.signedByTruong();

    @BeforeEach
    void twoPledgesWaitForOanh() {
        queues.clear();
        orders.clear();
        pledges.holdOnly(lan, truong);
        pledges.findAllById(List.of(lan.id(), truong.id())).forEach(pledge -> queueing.followAll(List.of(pledge)));
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
    void callsTheProgrammeByItsNameInTheReadersLanguage() {
        assertThat(mvc.get().uri(PAGE)).bodyText().contains("Nói không với tiêu cực");
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .bodyText()
                .contains("Say no to wrongdoing")
                .doesNotContain("??", "Nói không với tiêu cực");
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
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE + "?done=1&gone=0");
        assertThat(mvc.get().uri(PAGE + "?done=1&gone=0"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã xác nhận 1 bản cam kết", "1 bản đang chờ", "Hồ Xuân Trường")
                .doesNotContain("Trần Thị Phương Lan", "chưa xác nhận được", "không còn chờ");

        assertThat(lan.isWaitingFor(Seat.HEAD, OANH)).isFalse();
        assertThat(lan.status()).isEqualTo(PledgeStatus.SIGNED);
        assertThat(truong.isWaitingFor(Seat.HEAD, OANH)).isTrue();
    }

    @Test
    void acknowledgesAllThatWaited() {
        assertThat(all(PledgeOfLan.SIGNED_AT.plusSeconds(60))).hasRedirectedUrl(PAGE + "?done=2&gone=0");
        assertThat(mvc.get().uri(PAGE + "?done=2&gone=0"))
                .hasStatusOk()
                .bodyText()
                .contains("Đã xác nhận 2 bản cam kết", "không còn bản cam kết nào")
                .doesNotContain("<form");
    }

    @Test
    void acknowledgesNothingThatWasSignedAfterThePageWasShown() {
        assertThat(all(PledgeOfLan.SIGNED_AT.plusSeconds(59))).hasRedirectedUrl(PAGE + "?done=1&gone=0");

        assertThat(lan.isWaitingFor(Seat.HEAD, OANH)).isFalse();
        assertThat(truong.isWaitingFor(Seat.HEAD, OANH)).isTrue();
    }

    @Test
    void showsThousandsPageByPageAndAcknowledgesThemWithOneWord() {
        var many = PledgeOfLan.signedByMany(2_345);
        pledges.holdOnly(many.toArray(Pledge[]::new));
        queueing.followAll(many);

        assertThat(mvc.get().uri(PAGE + "?page=23"))
                .hasStatusOk()
                .bodyText()
                .contains("2.345 bản đang chờ", "Trang 24/24")
                .doesNotContain("Trang sau", "??");
        assertThat(all(PledgeOfLan.SIGNED_AT)).hasStatus(HttpStatus.SEE_OTHER);
        sweeper.carryOutTheRest();

        assertThat(many).noneMatch(pledge -> pledge.isWaitingFor(Seat.HEAD, OANH));
        assertThat(orders.findByQueueId(TASK.replace(".1:acknowledge", ""))).isEmpty();
        assertThat(pledges.writes()).isEqualTo(2_345);
    }

    @Test
    void goesOnWithTheRestAfterABreakdown() {
        var many = PledgeOfLan.signedByMany(200);
        pledges.holdOnly(many.toArray(Pledge[]::new));
        queueing.followAll(many);
        pledges.breakDownAt(many.get(120).id());

        assertThat(all(PledgeOfLan.SIGNED_AT))
                .hasStatusOk()
                .bodyText()
                .contains("chưa xác nhận được", "đang được ghi nhận tiếp");
        pledges.recover();
        sweeper.carryOutTheRest();

        assertThat(many).noneMatch(pledge -> pledge.isWaitingFor(Seat.HEAD, OANH));
        assertThat(orders.findByQueueId(TASK.replace(".1:acknowledge", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "x"})
    void acknowledgesNothingWithoutTheConfirmationBox(String confirmed) {
        assertThat(post().param("ticked", lan.id()).param("confirmed", confirmed))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("chưa đánh dấu vào ô xác nhận", "<form");

        assertThat(pledges.writes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz"})
    void acknowledgesNothingWithoutChoice(String all) {
        assertThat(post().param("confirmed", "true").param("all", all))
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
        var form = Map.of("confirmed", "true", "ticked", lan.id());

        assertThat(postForm(form)).hasRedirectedUrl(PAGE + "?done=1&gone=0");
        assertThat(postForm(form)).hasRedirectedUrl(PAGE + "?done=0&gone=1");

        assertThat(pledges.writes()).isEqualTo(1);
    }

    @Test
    void saysHowManyOfTheChosenDidNotWaitAnyMore() {
        assertThat(mvc.get().uri(PAGE + "?done=0&gone=2"))
                .hasStatusOk()
                .bodyText()
                .contains("2 bản không còn chờ xác nhận")
                .doesNotContain("Đã xác nhận");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "99999999999", "<b>"})
    void readsNothingButCountsFromTheAddress(String done) {
        assertThat(mvc.get().uri(PAGE).param("done", done).param("gone", done))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Đã xác nhận", "không còn chờ");
    }

    @Test
    void refusesPledgeThatWaitsForSomebodyElse() {
        var headsOwn = PledgeOfLan.signedWithNobodyToAsk();
        pledges.holdOnly(headsOwn, truong);

        assertThat(postForm(Map.of("confirmed", "true", "ticked", headsOwn.id())))
                .hasRedirectedUrl(PAGE + "?done=0&gone=1");

        assertThat(pledges.writes()).isZero();
    }

    @Test
    void leavesThePledgesOfAnotherProgrammeToTheirOwnLink() {
        var elsewhere = PledgeOfLan.signedInAnotherProgramme();
        pledges.holdOnly(lan, elsewhere);
        queueing.followAll(List.of(elsewhere));

        assertThat(postForm(Map.of("confirmed", "true", "ticked", elsewhere.id())))
                .hasRedirectedUrl(PAGE + "?done=0&gone=1");

        assertThat(elsewhere.isWaitingFor(Seat.HEAD, OANH)).isTrue();
    }

    @Test
    void neitherReadsNorLogsWhatDoesNotWait(CapturedOutput output) {
        var invented = IntStream.range(0, 500).mapToObj(i -> "la\n" + i).toArray(String[]::new);

        assertThat(post().param("confirmed", "true").param("ticked", invented))
                .hasRedirectedUrl(PAGE + "?done=0&gone=500");

        assertThat(pledges.singleReads()).isZero();
        assertThat(output).doesNotContain("la\n", "\tat ");
    }

    @Test
    void logsOneTraceHoweverManyFail(CapturedOutput output) {
        pledges.breakDownAt(lan.id());
        pledges.breakDownAt(truong.id());

        assertThat(post().param("confirmed", "true").param("ticked", lan.id(), truong.id()))
                .hasStatusOk();

        assertThat(output).contains("2 pledges could not be acknowledged").containsOnlyOnce("The database is away");
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

    private MvcTestResult all(Instant shownAt) {
        return postForm(Map.of("confirmed", "true", "all", "true", "shownAt", "" + shownAt.toEpochMilli()));
    }

    private MvcTestResult postForm(Map<String, String> fields) {
        var post = post();
        fields.forEach((field, value) -> post.param(field, value));
        return post.exchange();
    }

    private MockMvcRequestBuilder post() {
        return mvc.post().uri(PAGE);
    }

    private void linkBelongsTo(String personId) {
        when(links.open("/pledges/acknowledge", "bi-mat"))
                .thenReturn(new TaskLink("hash", TASK, personId, "/pledges/acknowledge", PhuXuan.LAUNCH, PhuXuan.DUE));
    }
}
