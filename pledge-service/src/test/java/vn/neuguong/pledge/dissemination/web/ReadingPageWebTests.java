package vn.neuguong.pledge.dissemination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.dissemination.ActivityKind;
import vn.neuguong.pledge.dissemination.HandOutAtPhuXuan;
import vn.neuguong.pledge.dissemination.Participation;
import vn.neuguong.pledge.dissemination.ReadingConfirmation;
import vn.neuguong.pledge.dissemination.ReadingTasks;
import vn.neuguong.pledge.dissemination.ReadingTasks.Reading;
import vn.neuguong.testing.WebTest;

@WebTest(ReadingPage.class)
class ReadingPageWebTests {

    private static final String PAGE = "/dissemination/bi-mat";
    private static final String TASK = "nam-khong-2026.1.lan:read-" + HandOutAtPhuXuan.ID;
    private static final Instant UNTIL = Instant.parse("2026-11-15T16:59:59Z");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private TaskLinks links;

    @MockitoBean
    private ReadingTasks tasks;

    @MockitoBean
    private ReadingConfirmation confirmation;

    @MockitoBean
    private ClauseSets clauseSets;

    @BeforeEach
    void linkLeadsToTheHandOut() {
        ShippedInThisRelease.clauseSets()
                .forEach(clauseSet -> when(clauseSets.findById(clauseSet.key())).thenReturn(Optional.of(clauseSet)));
        when(links.open("/dissemination", "bi-mat"))
                .thenReturn(new TaskLink("hash", TASK, "lan", "/dissemination", PhuXuan.LAUNCH, UNTIL));
        when(tasks.readingOf(TASK)).thenReturn(Optional.of(reading("lan", null)));
    }

    @Test
    void showsWhatIsToBeReadWithNothingTickedInAdvance() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Phát sổ tay ứng xử", "15/11/2026", "/documents/clause-sets/qt-522@1/handbook.pdf?lang=vi")
                .doesNotContain("checked", "??");
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();
        verify(confirmation, never()).confirm(anyString(), anyString());
    }

    @Test
    void confirmsOnlyWithTheTickedBox() {
        assertThat(mvc.post().uri(PAGE))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("chưa đánh dấu");
        verify(confirmation, never()).confirm(anyString(), anyString());

        assertThat(mvc.post().uri(PAGE).param("confirmed", "true"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE);
        verify(confirmation).confirm("nam-khong-2026.1.lan", HandOutAtPhuXuan.ID);
    }

    @Test
    void saysInEnglishWhenItWasConfirmed() {
        when(tasks.readingOf(TASK)).thenReturn(Optional.of(reading("lan", Instant.parse("2026-11-08T02:00:00Z"))));

        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("You confirmed this at 09:00 on 08/11/2026", "not your signature")
                .doesNotContain("<form", "??");
    }

    @Test
    void treatsLinkOfSomebodyElseAsUnknown() {
        when(tasks.readingOf(TASK)).thenReturn(Optional.of(reading("truong", null)));

        assertThat(mvc.get().uri(PAGE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static Reading reading(String personId, Instant readAt) {
        var participation = new Participation(
                HandOutAtPhuXuan.ID,
                ActivityKind.HANDBOOK_HANDOUT,
                HandOutAtPhuXuan.DAY,
                List.of("qt-522@1"),
                false,
                null,
                UNTIL,
                readAt,
                null);
        return new Reading("nam-khong-2026.1." + personId, personId, HandOutAtPhuXuan.held(), participation);
    }
}
