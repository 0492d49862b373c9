package vn.neuguong.pledge.cascade.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import vn.neuguong.defaults.tasks.TaskLink;
import vn.neuguong.defaults.tasks.TaskLinks;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.cascade.CascadeTasks;
import vn.neuguong.pledge.cascade.LaunchOfPhuXuan;
import vn.neuguong.pledge.cascade.UnitLaunch;
import vn.neuguong.pledge.cascade.UnitLaunchesInMemory;
import vn.neuguong.pledge.evidence.EvidenceFilesInMemory;
import vn.neuguong.testing.WebTest;

@WebTest(CascadePage.class)
@Import(CascadeWithoutDatabase.class)
class CascadePageWebTests {

    private static final String PAGE = "/cascade/bi-mat";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UnitLaunchesInMemory launches;

    @Autowired
    private EvidenceFilesInMemory files;

    @MockitoBean
    private TaskLinks links;

    private final UnitLaunch launch = LaunchOfPhuXuan.begun();

    @BeforeEach
    void oanhIsAskedForPlan() {
        launches.holdOnly(launch);
        linkBelongsTo(LaunchOfPhuXuan.OANH);
    }

    @Test
    void showsTheStepsAndAsksForTheNextInBothLanguages() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(PhuXuan.SCHOOL_NAME, "Xây dựng kế hoạch của đơn vị", "value=\"PLAN\"", "hạn 17:00")
                .doesNotContain("??", "checked");
        assertThat(mvc.get().uri(PAGE + "?lang=en"))
                .bodyText()
                .contains("Say no to wrongdoing", "Make the unit&#39;s own plan", "Evidence file")
                .doesNotContain("??", "Ghi nhận");
    }

    @Test
    void changesNothingOnGet() {
        assertThat(mvc.get().uri(PAGE + "?step=PLAN&doneOn=2026-11-02&confirmed=true"))
                .hasStatusOk();
        assertThat(mvc.head().uri(PAGE)).hasStatusOk();

        assertThat(launches.writes()).isZero();
    }

    @Test
    void recordsTheStepWithItsFileAndAsksForTheNext() {
        var file = new MockMultipartFile("file", "ke-hoach.pdf", "text/html", bytes("%PDF-1.7 kế hoạch"));

        assertThat(post().file(file).param("documentNumber", "12/KH-CĐCS").param("note", "Hai\r\ndòng"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(PAGE + "?recorded=PLAN");

        assertThat(mvc.get().uri(PAGE + "?recorded=PLAN"))
                .bodyText()
                .contains("Đã ghi nhận: Xây dựng kế hoạch của đơn vị", "12/KH-CĐCS", "Hai dòng", "value=\"REPORTED\"");
        assertThat(mvc.get().uri(PAGE + "/PLAN/file"))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values).singleElement().asString().startsWith("attachment"));
    }

    @Test
    void namesEverythingThatIsWrongAndKeepsWhatWasTyped() {
        var file = new MockMultipartFile("file", "ke-hoach.pdf", "application/pdf", bytes("<script>"));

        assertThat(mvc.post()
                        .uri(PAGE)
                        .multipart()
                        .file(file)
                        .param("step", "PLAN")
                        .param("doneOn", "hôm qua")
                        .param("note", "Đã họp"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("không phải là ngày", "chưa đánh dấu", "Đã họp")
                .doesNotContain("??");
        assertThat(mvc.post()
                        .uri(PAGE + "?lang=en")
                        .multipart()
                        .file(file)
                        .param("step", "PLAN")
                        .param("confirmed", "true")
                        .param("doneOn", "2026-12-24"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("is still to come", "is not a PDF, JPG or PNG");
        assertThat(launches.writes()).isZero();
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        var file = new MockMultipartFile("file", "a.pdf", "application/pdf", bytes("%PDF-" + "x".repeat(2_000)));

        assertThat(post().file(file))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("tệp lớn quá");
    }

    @Test
    void correctsRecordedStepAndKeepsItsFile() {
        post().file(new MockMultipartFile(
                        "file", "a.png", "", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1}))
                .exchange();

        assertThat(mvc.get().uri(PAGE + "?correct=PLAN")).bodyText().contains("value=\"PLAN\"");
        assertThat(post().param("documentNumber", "13/KH")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(launch.history()).hasSize(1);
        assertThat(mvc.get().uri(PAGE + "/PLAN/file")).hasContentType("image/png");
    }

    @Test
    void refusesStepThatIsNotItsTurn() {
        assertThat(mvc.post()
                        .uri(PAGE)
                        .multipart()
                        .param("step", "LAUNCHED")
                        .param("doneOn", "2026-11-02")
                        .param("confirmed", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("chưa đến lượt");
        assertThat(launches.writes()).isZero();
    }

    @Test
    void recordsOnceWhatIsSentTwice() {
        var file = new MockMultipartFile("file", "ke-hoach.pdf", "application/pdf", bytes("%PDF-1.7 kế hoạch"));
        var before = files.count();

        assertThat(post().file(file)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post().file(file)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(launches.writes()).isOne();
        assertThat(launch.history()).isEmpty();
        assertThat(files.count()).isEqualTo(before + 1);
    }

    @Test
    void keepsNoFileOfAStepThatIsNotItsTurn() {
        var before = files.count();

        assertThat(mvc.post()
                        .uri(PAGE)
                        .multipart()
                        .file(new MockMultipartFile("file", "a.pdf", "application/pdf", bytes("%PDF-1.7")))
                        .param("step", "LAUNCHED")
                        .param("doneOn", "2026-11-02")
                        .param("confirmed", "true"))
                .hasStatus(HttpStatus.CONFLICT);

        assertThat(files.count()).isEqualTo(before);
    }

    @Test
    void letsWhoeverHandedTheSeatOverOnlyRead() {
        linkBelongsTo(PhuXuan.DIEP.personId());

        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("thuộc về người khác")
                .doesNotContain("<form");
        assertThat(post()).hasStatus(HttpStatus.CONFLICT);
        assertThat(mvc.get().uri(PAGE + "/PLAN/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(launches.writes()).isZero();
    }

    private MockMultipartMvcRequestBuilder post() {
        return mvc.post()
                .uri(PAGE)
                .multipart()
                .param("step", "PLAN")
                .param("doneOn", "2026-11-02")
                .param("confirmed", "true");
    }

    private void linkBelongsTo(String personId) {
        when(links.open(CascadeTasks.PAGE, "bi-mat"))
                .thenReturn(new TaskLink(
                        "hash", LaunchOfPhuXuan.TASK, personId, CascadeTasks.PAGE, PhuXuan.LAUNCH, Instant.MAX));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
