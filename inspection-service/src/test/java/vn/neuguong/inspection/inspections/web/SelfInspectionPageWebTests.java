package vn.neuguong.inspection.inspections.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static vn.neuguong.inspection.inspections.Schools.DUE;
import static vn.neuguong.inspection.inspections.Schools.LAN;
import static vn.neuguong.inspection.inspections.Schools.LAUNCH;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.inspection.checklists.ChecklistItem;
import vn.neuguong.inspection.checklists.Checklists;
import vn.neuguong.inspection.checklists.Flaw;
import vn.neuguong.inspection.checklists.ShippedChecklist;
import vn.neuguong.inspection.inspections.InspectionStatus;
import vn.neuguong.inspection.inspections.InspectionsInMemory;
import vn.neuguong.inspection.inspections.Schools;
import vn.neuguong.inspection.inspections.SelfInspecting;
import vn.neuguong.inspection.inspections.SelfInspection;
import vn.neuguong.inspection.roster.People;
import vn.neuguong.inspection.roster.Person;
import vn.neuguong.testing.WebTest;

@WebTest(SelfInspectionPage.class)
@Import({SelfInspecting.class, Checklists.class, InspectionsInMemory.class})
class SelfInspectionPageWebTests {

    private static final String PAGE = "/inspections/self/bi-mat";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    InspectionsInMemory inspections;

    @Autowired
    MessageSource messages;

    @MockitoBean
    TaskLinks links;

    @MockitoBean
    People people;

    private final SelfInspection phuXuan = Schools.phuXuan();

    @BeforeEach
    void linkLeadsToPhuXuan() {
        inspections.holdOnly(phuXuan);
        when(links.open("/inspections/self", "bi-mat"))
                .thenReturn(
                        new TaskLink("hash", phuXuan.id() + ":self-inspect", LAN, "/inspections/self", LAUNCH, DUE));
        when(people.findById(LAN)).thenReturn(Optional.of(new Person(LAN, "Nguyễn Thị Lan", "vi")));
    }

    @Test
    void showsTheChecklistWithNothingTickedInAdvance() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Trường THCS Phú Xuân", "Nguyễn Thị Lan", "Nói không với tiêu cực", "17:00 ngày 04/12/2026")
                .contains("name=\"mark.gio-lam-viec\"", "Đạt một phần (5 điểm)")
                .doesNotContain("checked", "Chưa gửi được");
    }

    @Test
    void addressesPersonWhoseNameIsNotKnownOrErasedWithoutOne() {
        when(people.findById(LAN)).thenReturn(Optional.empty(), Optional.of(new Person(LAN, null, null)));

        for (var unnamed = 1; unnamed <= 2; unnamed++) {
            assertThat(mvc.get().uri(PAGE)).hasStatusOk().bodyText().contains("Kính gửi ông/bà,");
        }
    }

    @Test
    void speaksEnglishThroughout() {
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Dear Nguyễn Thị Lan,",
                        "Say no to wrongdoing",
                        "17:00 on 04/12/2026",
                        "10 items, at most 100 points")
                .contains("6. Working hours", "Partly met (5 points)", "What to look at: The duty book")
                .doesNotContain("??", "Giờ làm việc", "điểm", "Căn cứ");
        assertThat(mvc.post().uri(PAGE + "?lang=en").params(filled(fields -> fields.set("mark.thu-chi", "NOT_MET"))))
                .bodyText()
                .contains("Items that need another look: 1.", "What is not met needs a reason")
                .doesNotContain("??", "Mục");

        send(filled(fields -> fields.set("mark.trang-phuc", "PARTLY")));

        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .bodyText()
                .contains(
                        "Say no to wrongdoing",
                        "95 of 100 points",
                        "Partly met",
                        "No corruption, no waste, no vested interests")
                .doesNotContain("??", "Đạt", "Kết quả");
        inspections.holdOnly(Schools.phuXuanUnderNewHead());
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("Somebody else does this now");
    }

    @ParameterizedTest
    @EnumSource(Flaw.Kind.class)
    void canSayWhatIsWrongWithAnAnswer(Flaw.Kind kind) {
        for (var reader : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            assertThat(messages.getMessage("inspection.flaw." + kind, new Object[] {1000}, reader))
                    .isNotBlank();
        }
    }

    @Test
    void keepsThePageOutOfCachesAndReferrers() {
        assertThat(mvc.get().uri(PAGE))
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .hasHeader("Referrer-Policy", "no-referrer");
    }

    @Test
    void changesNothingOnGetAndHead() {
        assertThat(mvc.get().uri(PAGE + "?mark.gio-lam-viec=MET&confirmed=yes")).hasStatusOk();
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();

        assertUntouched();
    }

    @Test
    void completesOnPostAndThenShowsTheScore() {
        assertThat(send(filled(fields -> fields.set("mark.trang-phuc", "PARTLY"))))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE);

        assertThat(phuXuan.status()).isEqualTo(InspectionStatus.COMPLETED);
        assertThat(phuXuan.score()).isEqualTo(95);
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("95/100 điểm")
                .doesNotContain("<form");
    }

    @Test
    void keepsWhatWasEnteredAndMarksWhatIsMissing() {
        var result = send(filled(fields -> {
            fields.remove("mark.thu-chi");
            fields.set("mark.giao-tiep", "PARTLY");
            fields.set("remark.giao-tiep", "Có hai phản ánh về lời nói <trong giờ ra chơi>");
        }));

        assertThat(result)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Có 1 mục cần xem lại", "Mục này chưa được đánh giá")
                .contains("Có hai phản ánh về lời nói &lt;trong giờ ra chơi&gt;")
                .containsPattern("name=\"mark.giao-tiep\" value=\"PARTLY\"\\s+checked")
                .containsPattern("id=\"muc-thu-chi\"\\s+class=\"missing\"");
        assertUntouched();
    }

    @Test
    void wantsToKnowWhyAnItemIsNotMet() {
        var result = send(filled(fields -> fields.set("mark.thu-chi", "NOT_MET")));

        assertThat(result)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Mục chưa đạt cần ghi rõ lý do");
        assertUntouched();
    }

    @Test
    void takesMarkItDoesNotKnowForNone() {
        assertThat(send(filled(fields -> fields.set("mark.thu-chi", "EXCELLENT"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertUntouched();
    }

    @Test
    void wantsTheConfirmationTicked() {
        var result = send(filled(fields -> fields.remove("confirmed")));

        assertThat(result)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ô xác nhận ở cuối trang chưa được đánh dấu");
        assertUntouched();
    }

    @Test
    void takesTheSameAnswersTwiceAsOne() {
        send(filled(fields -> {}));

        assertThat(send(filled(fields -> {}))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inspections.writes()).isEqualTo(1);
    }

    @Test
    void saysThatTheFirstAnswersStand() {
        send(filled(fields -> fields.set("mark.trang-phuc", "PARTLY")));

        assertThat(send(filled(fields -> {})))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Kết quả vừa gửi không được ghi nhận", "95/100 điểm");
        assertThat(phuXuan.score()).isEqualTo(95);
    }

    @Test
    void saysThatTheFirstAnswersStandEvenToIncompleteOnes() {
        send(filled(fields -> {}));

        assertThat(send(new LinkedMultiValueMap<>())).hasStatus(HttpStatus.CONFLICT);
        assertThat(phuXuan.score()).isEqualTo(100);
    }

    @Test
    void sendsFormerHolderAwayWithoutShowingAnything() {
        inspections.holdOnly(Schools.phuXuanUnderNewHead());

        assertThat(mvc.get().uri(PAGE))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("đã được chuyển cho người khác")
                .doesNotContain("Phú Xuân");
        assertThat(send(filled(fields -> {}))).hasStatus(HttpStatus.GONE);
        assertThat(inspections.writes()).isZero();
    }

    @Test
    void answersUnknownAndExpiredLinksWithFriendlyPages() {
        when(links.open("/inspections/self", "la")).thenThrow(LinkProblem.unknown());
        when(links.open("/inspections/self", "cu")).thenThrow(LinkProblem.expired());

        assertThat(mvc.get().uri("/inspections/self/la")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/inspections/self/la")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/inspections/self/cu")).hasStatus(HttpStatus.GONE);
        assertThat(mvc.post().uri("/inspections/self/cu")).hasStatus(HttpStatus.GONE);
    }

    private void assertUntouched() {
        assertThat(inspections.writes()).isZero();
        assertThat(phuXuan.status()).isEqualTo(InspectionStatus.OPEN);
    }

    private MvcTestResult send(MultiValueMap<String, String> fields) {
        return mvc.post().uri(PAGE).params(fields).exchange();
    }

    /** All items met and the confirmation ticked, then changed as the test needs it. */
    private MultiValueMap<String, String> filled(Consumer<MultiValueMap<String, String>> change) {
        var fields = new LinkedMultiValueMap<String, String>();
        var items = ShippedChecklist.forSchools().items();
        items.stream().map(ChecklistItem::id).forEach(id -> {
            fields.set("mark." + id, "MET");
            fields.set("remark." + id, "");
        });
        fields.set("confirmed", "yes");
        change.accept(fields);
        return fields;
    }
}
