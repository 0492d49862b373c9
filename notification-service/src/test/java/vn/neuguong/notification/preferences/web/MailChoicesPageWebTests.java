package vn.neuguong.notification.preferences.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.notification.links.PersonalLinks;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.preferences.Preferences;
import vn.neuguong.notification.templates.MailKind;
import vn.neuguong.notification.templates.MailKinds;
import vn.neuguong.notification.templates.Refusable;
import vn.neuguong.testing.WebTest;

@WebTest(MailChoicesPage.class)
class MailChoicesPageWebTests {

    private static final String PAGE = "/mail-choices/bi-mat";
    private static final String DAILY = "notification.daily-clause";
    private static final String ADOPTED = "proposal.adopted";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PersonalLinks links;

    @MockitoBean
    private Preferences preferences;

    @MockitoBean
    private MailKinds kinds;

    @BeforeEach
    void twoKindsAreForHaToChoose() {
        when(links.open("bi-mat")).thenReturn(new Person("ha", "Nguyễn Thị Hà", "ha@vidu.vn", "en", 1));
        when(links.open("la")).thenThrow(LinkProblem.unknown());
        when(kinds.all(Refusable.ON_REQUEST))
                .thenReturn(List.of(kind(DAILY, Refusable.ON_REQUEST, "Mỗi ngày một điều", "One clause a day")));
        when(kinds.all(Refusable.UNTIL_REFUSED))
                .thenReturn(List.of(kind(ADOPTED, Refusable.UNTIL_REFUSED, "Tin về đề xuất", "News of proposals")));
        when(preferences.wants("ha", ADOPTED)).thenReturn(true);
    }

    private static MailKind kind(String id, Refusable refusable, String name, String english) {
        return new MailKind(
                id, refusable, Map.of("vi", name, "en", english), Map.of("vi", "Về " + name, "en", "On it"), Map.of());
    }

    @Test
    void showsEveryChoiceAsItStandsAndChangesNothingByBeingOpened() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Mỗi ngày một điều", "Không nhận", "Đăng ký nhận", "Tin về đề xuất", "Đang nhận")
                .contains("Về Tin về đề xuất", "được viết bằng tiếng Anh", "/my-tasks/bi-mat", "Xin đừng chuyển tiếp")
                .doesNotContain("??", "checked");
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();
        nothingIsDecided();
    }

    @Test
    void speaksEnglishToWhoeverWantsIt() {
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("One clause a day", "News of proposals", "You get these", "are written in English")
                .doesNotContain("??", "Đang nhận");
    }

    @Test
    void storesWhatATickedBoxSays() {
        assertThat(choose(DAILY, true, true)).hasStatusOk().bodyText().contains("từ nay ông/bà nhận thư này");
        verify(preferences).decide("ha", DAILY, true);

        assertThat(choose(ADOPTED, false, true)).hasStatusOk().bodyText().contains("không nhận thư này nữa");
        verify(preferences).decide("ha", ADOPTED, false);
    }

    @Test
    void asksForTheTick() {
        assertThat(choose(DAILY, true, false)).hasStatus(422).bodyText().contains("đánh dấu vào ô");
        assertThat(choose(ADOPTED, false, false)).hasStatus(422);
        nothingIsDecided();
    }

    /** S4. */
    @Test
    void endsTheClauseOfTheDayAtOneClick() {
        when(preferences.wants("ha", DAILY)).thenReturn(true);
        assertThat(choose(DAILY, false, false)).hasStatusOk();
        verify(preferences).decide("ha", DAILY, false);
    }

    @Test
    void leavesNoChoiceAboutWhatIsMandatoryOrUnknown() {
        assertThat(choose("pledge.sign", false, true)).hasStatus(404).bodyText().contains("Không có loại thư ấy");
        nothingIsDecided();
    }

    @Test
    void knowsNobodyByAStrangeLink() {
        assertThat(mvc.get().uri("/mail-choices/la")).hasStatus(404);
    }

    private MvcTestResult choose(String kind, boolean wanted, boolean sure) {
        return mvc.post()
                .uri(PAGE)
                .param("kind", kind)
                .param("wanted", String.valueOf(wanted))
                .param("sure", String.valueOf(sure))
                .exchange();
    }

    private void nothingIsDecided() {
        verify(preferences, never()).decide(any(), any(), anyBoolean());
    }
}
