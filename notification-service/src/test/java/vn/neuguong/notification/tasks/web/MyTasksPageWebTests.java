package vn.neuguong.notification.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.notification.AdjustableClock;
import vn.neuguong.notification.links.PersonalLinks;
import vn.neuguong.notification.links.PersonalPage;
import vn.neuguong.notification.owners.Owners;
import vn.neuguong.notification.people.Person;
import vn.neuguong.notification.tasks.OpenTasks;
import vn.neuguong.notification.tasks.Task;
import vn.neuguong.notification.tasks.TaskOpening;
import vn.neuguong.notification.tasks.TaskOpening.Way;
import vn.neuguong.notification.tasks.TaskStatus;
import vn.neuguong.notification.templates.MailTemplates;
import vn.neuguong.notification.templates.MailTemplatesFixture;
import vn.neuguong.testing.WebTest;

@WebTest(MyTasksPage.class)
@Import({MyTasks.class, MyTasksPageWebTests.Surroundings.class})
class MyTasksPageWebTests {

    private static final String PAGE = "/my-tasks/bi-mat";
    private static final Instant TODAY = Instant.parse("2026-11-10T02:00:00Z");
    private static final URI SIGNING = URI.create("https://cam-ket.vidu.vn/pledges/sign/rieng");

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        @Primary
        AdjustableClock today() {
            return new AdjustableClock(TODAY);
        }

        @Bean
        MailTemplates templates(AdjustableClock today) {
            return MailTemplatesFixture.templates(today);
        }

        @Bean
        PersonalPage choices() {
            return new PersonalPage("/mail-choices", "my-tasks.choices");
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private PersonalLinks links;

    @MockitoBean
    private OpenTasks tasks;

    @MockitoBean
    private TaskOpening opening;

    @MockitoBean
    private Owners owners;

    @BeforeEach
    void linkLeadsToHa() {
        when(links.open("bi-mat")).thenReturn(new Person("ha", "Nguyễn Thị Hà", "ha@vidu.vn", "vi", 1));
        when(owners.pageOrigins()).thenReturn(Set.of("https://cam-ket.vidu.vn"));
        hasTasks(
                task("p.ha:sign", "pledge.sign", "2026-11-07T17:00:00Z"),
                task("p.ha:ack", "dissemination.read", "2026-11-10T17:00:00Z"),
                task("c.ha:step", "pledge.sign", "2026-11-20T17:00:00Z"));
    }

    @Test
    void listsWhatIsToBeDoneInWordsTheMailsUse() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Hà", "3 việc", "Trường THCS Trần Phú")
                .contains("Ký cam kết: Nói không với tiêu cực", "Đọc và ký cam kết")
                .containsSubsequence("Đã quá hạn 3 ngày", "Hôm nay là ngày cuối", "Còn 10 ngày", "Hạn: 20/11/2026")
                .contains("Xin đừng chuyển tiếp", "/mail-choices/bi-mat")
                .doesNotContain("??");
    }

    @Test
    void speaksEnglishToWhoeverWantsIt() {
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "3 tasks",
                        "3 days overdue",
                        "Today is the last day",
                        "10 days left",
                        "Read and sign the pledge")
                .doesNotContain("??", "việc");
    }

    @Test
    void saysSoWhenThereIsNothingToDo() {
        hasTasks();
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("không có việc nào đang chờ")
                .doesNotContain("<form");
    }

    @Test
    void showsATaskOfAKindNobodyHasWordsFor() {
        hasTasks(task("x:1", "pledge.dance", "2026-11-20T17:00:00Z"));
        assertThat(mvc.get().uri(PAGE)).hasStatusOk().bodyText().contains("Một việc cần làm", "Mở việc này");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "99999999999", "2; drop", "", "9999"})
    void staysOnAPageThereIs(String page) {
        assertThat(mvc.get().uri(PAGE).param("page", page))
                .hasStatusOk()
                .bodyText()
                .contains("3 việc");
    }

    @Test
    void turnsPages() {
        hasTasks(IntStream.rangeClosed(1, 45)
                .mapToObj(number -> task("p.%d:sign".formatted(number), "pledge.sign", "2026-11-20T17:00:00Z"))
                .toArray(Task[]::new));

        assertThat(mvc.get().uri(PAGE + "?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("Trang 2/3", "?page=1", "?page=3");
        verify(tasks).page("ha", 20, 20);
    }

    @Test
    void leadsToTheOwnersPage() {
        when(opening.open("ha", "p.ha:sign")).thenReturn(new Way.To(SIGNING));

        assertThat(mvc.post().uri(PAGE).param("task", "p.ha:sign"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(SIGNING.toString());
    }

    @Test
    void letsItsFormsEndOnThePagesOfTheOwners() {
        assertThat(mvc.get().uri(PAGE))
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action"
                                + " 'self' https://cam-ket.vidu.vn; frame-ancestors 'none'; base-uri 'none'");
    }

    @Test
    void saysThatATaskIsClosedAndKeepsTheOthers() {
        when(opening.open("ha", "p.ha:sign")).thenReturn(new Way.Closed());

        assertThat(mvc.post().uri(PAGE).param("task", "p.ha:sign"))
                .hasStatusOk()
                .bodyText()
                .contains("đã xong hoặc không cần làm nữa", "Hạn: 20/11/2026");
    }

    @Test
    void saysThatATaskCannotBeOpenedWhileItsOwnerIsAway() {
        when(opening.open("ha", "p.ha:sign")).thenReturn(new Way.Blocked());

        assertThat(mvc.post().uri(PAGE).param("task", "p.ha:sign"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("thử lại sau ít phút", "những việc khác vẫn mở được", "Hạn: 20/11/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p.minh:sign", "<script>", "khong-co"})
    void opensNothingThatIsNotTheReaders(String task) {
        when(opening.open(eq("ha"), any())).thenReturn(new Way.Unknown());

        assertThat(mvc.post().uri(PAGE).param("task", task))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Không tìm thấy việc ấy")
                .doesNotContain("<script>");
    }

    @Test
    void asksNoOwnerForAnythingWhenItIsOnlyLookedAt() {
        assertThat(mvc.get().uri(PAGE + "?task=p.ha:sign")).hasStatusOk();
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();

        verify(opening, never()).open(anyString(), anyString());
    }

    @Test
    void isADeadEndForLinksThatLeadNowhere() {
        when(links.open("la")).thenThrow(LinkProblem.unknown());
        when(links.open("cu")).thenThrow(LinkProblem.expired());

        assertThat(mvc.get().uri("/my-tasks/la")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/my-tasks/la").param("task", "p.ha:sign")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/my-tasks/cu")).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri("/my-tasks")).hasStatus(HttpStatus.NOT_FOUND);
        verify(opening, never()).open(anyString(), anyString());
    }

    @Test
    void staysOutOfCachesAndReferrers() {
        assertThat(mvc.get().uri(PAGE))
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .hasHeader("Referrer-Policy", "no-referrer");
    }

    private void hasTasks(Task... open) {
        when(tasks.count("ha")).thenReturn((long) open.length);
        when(tasks.page(eq("ha"), anyInt(), anyInt())).thenReturn(List.of(open));
    }

    private static Task task(String id, String kind, String dueAt) {
        return new Task(
                id,
                "pledge",
                "nam-khong-2026",
                kind,
                "ha",
                TODAY.minusSeconds(86_400),
                Instant.parse(dueAt),
                Map.of(
                        "programmeName", "Nói không với tiêu cực",
                        "unitName", "Trường THCS Trần Phú",
                        "clauseSetName", "Quy tắc ứng xử",
                        "activityName", "Quy tắc ứng xử"),
                TaskStatus.OPEN,
                null,
                null);
    }
}
