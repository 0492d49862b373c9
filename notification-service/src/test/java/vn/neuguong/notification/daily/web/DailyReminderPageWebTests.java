package vn.neuguong.notification.daily.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.neuguong.defaults.tasks.LinkProblem;
import vn.neuguong.notification.daily.DailyReminder;
import vn.neuguong.notification.links.PersonalLinks;
import vn.neuguong.notification.people.Person;
import vn.neuguong.testing.WebTest;

@WebTest(DailyReminderPage.class)
class DailyReminderPageWebTests {

    private static final String PAGE = "/daily/bi-mat";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    PersonalLinks links;

    @MockitoBean
    DailyReminder daily;

    @BeforeEach
    void linkBelongsToHa() {
        when(links.open("bi-mat")).thenReturn(new Person("ha", "Nguyễn Thị Hà", "ha@vidu.vn", "vi", 1));
        when(links.open("la")).thenThrow(LinkProblem.unknown());
    }

    @Test
    void offersItUntickedAndChangesNothingByBeingOpened() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Đăng ký nhận", "type=\"checkbox\"")
                .doesNotContain("checked");
        verify(daily, never()).begin("ha");
        verify(daily, never()).stop("ha");
    }

    @Test
    void beginsForWhoeverTicksTheBox() {
        assertThat(mvc.post().uri(PAGE).param("wanted", "true").param("agreed", "true"))
                .hasStatusOk();
        verify(daily).begin("ha");
    }

    @Test
    void asksForTheTick() {
        assertThat(mvc.post().uri(PAGE).param("wanted", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("đánh dấu");
        verify(daily, never()).begin("ha");
    }

    @Test
    void stopsAtOneClick() {
        when(daily.isWantedBy("ha")).thenReturn(true);
        assertThat(mvc.get().uri(PAGE)).bodyText().contains("Thôi nhận").doesNotContain("checkbox");
        assertThat(mvc.post().uri(PAGE).param("wanted", "false")).hasStatusOk();
        verify(daily).stop("ha");
    }

    @Test
    void knowsNobodyByAStrangeLink() {
        assertThat(mvc.get().uri("/daily/la")).hasStatus(404);
    }
}
