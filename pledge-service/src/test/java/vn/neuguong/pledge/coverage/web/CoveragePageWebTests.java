package vn.neuguong.pledge.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.coverage.CoverageBoard;
import vn.neuguong.pledge.coverage.CoverageBoard.Line;
import vn.neuguong.pledge.coverage.CoverageBoard.Place;
import vn.neuguong.pledge.coverage.CoverageCounts;
import vn.neuguong.pledge.coverage.CoverageFigures;
import vn.neuguong.pledge.coverage.CoverageFigures.Point;
import vn.neuguong.pledge.coverage.LatePeople;
import vn.neuguong.pledge.coverage.LatePeople.Late;
import vn.neuguong.pledge.offices.web.SignedIn;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.WebTest;

@WebTest(CoveragePage.class)
class CoveragePageWebTests {

    private static final String BOARD = "/office/coverage/" + PhuXuan.CAMPAIGN;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private CoverageFigures figures;

    @MockitoBean
    private LatePeople latePeople;

    @MockitoBean
    private Programmes programmes;

    @BeforeEach
    void theCampaignRuns() {
        when(programmes.findById(PhuXuan.CAMPAIGN)).thenReturn(Optional.of(NamKhong.launched()));
        when(figures.board(eq(PhuXuan.CAMPAIGN), eq(PhuXuan.CITY), any())).thenReturn(Optional.of(board()));
        when(figures.trend(anyString(), anyString(), any())).thenReturn(List.of(new Point(DAY, counts(26, 20))));
    }

    @Test
    void showsTheUnitsThatLackMostFirstWithFiguresInWords() {
        assertThat(mvc.get().uri(BOARD + "?day=2026-11-20").with(admin()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/office/pledges?programme=nam-khong-2026&amp;unit=CD-SONG-VAN",
                        "1.026",
                        "5 trên 6 (83%)",
                        "đơn vị cần đôn đốc trước",
                        "Số liệu tính đến 10:00 ngày 20/11/2026")
                .doesNotContain("??", "Trần Thị Phương Lan")
                .containsSubsequence("Trường Trung học cơ sở Sau", "Trường Trung học cơ sở Phú Xuân");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(mvc.get().uri(BOARD + "?lang=en").with(admin()))
                .hasStatusOk()
                .bodyText()
                .contains("units in need first", "5 of 6 (83%)")
                .doesNotContain("??", "được mời");
    }

    @Test
    void showsAnotherUnitToNobodyWithoutASeatAboveIt() {
        assertThat(mvc.get().uri(BOARD + "?unit=" + PhuXuan.CITY).with(SignedIn.oanhAs(Seat.HEAD)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(BOARD).with(SignedIn.oanhAs(Seat.YOUTH))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void listsTheLateWithNamesForTheirOfficials() {
        when(latePeople.in(eq(PhuXuan.CAMPAIGN), anyInt(), eq(PhuXuan.CITY), anyString(), anyInt()))
                .thenReturn(List.of(new Late(
                        "p",
                        PhuXuan.LAN.personId(),
                        PhuXuan.LAN.name(),
                        PhuXuan.SCHOOL,
                        PhuXuan.SCHOOL_NAME,
                        PhuXuan.DUE)));

        assertThat(mvc.get().uri(BOARD + "/late").with(admin()))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Thị Phương Lan", "20/11/2026", "không phải là vi phạm", "/office/pledges/p\"")
                .doesNotContain("??");
    }

    @Test
    void handsOutTheUnitsAsATable() throws java.io.UnsupportedEncodingException {
        when(figures.units(PhuXuan.CAMPAIGN, PhuXuan.CITY, DAY)).thenReturn(board().below());

        var csv =
                mvc.get().uri(BOARD + "/units.csv?day=2026-11-20").with(admin()).exchange();
        assertThat(csv)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"nam-khong-2026-2026-11-20.csv\"");
        assertThat(csv.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("\"Mã đơn vị\"", "\"20\"");
        assertThat(mvc.get().uri(BOARD + "/units.xlsx?day=2026-11-20").with(admin()))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static RequestPostProcessor admin() {
        return SignedIn.as(SignedIn.oanh(Seat.PROGRAMME_ADMIN, PhuXuan.CITY, Map.of(PhuXuan.SCHOOL, PhuXuan.CITY)));
    }

    private static CoverageBoard board() {
        return new CoverageBoard(
                PhuXuan.CAMPAIGN,
                1,
                DAY,
                new Line(PhuXuan.CITY, PhuXuan.CITY_NAME, null, true, 1_030, counts(1_026, 1_000)),
                new Line(PhuXuan.CITY, PhuXuan.CITY_NAME, null, false, 6, counts(6, 5)),
                List.of(
                        new Line(PhuXuan.SCHOOL, PhuXuan.SCHOOL_NAME, PhuXuan.CITY, false, 20, counts(20, 20)),
                        new Line("THCS-SAU", "Trường Trung học cơ sở Sau", PhuXuan.CITY, false, 20, counts(20, 2))),
                List.of(new Place("TP", "Thành phố")),
                Instant.parse("2026-11-20T03:00:00Z"));
    }

    private static CoverageCounts counts(long invited, long inForce) {
        return new CoverageCounts(invited, inForce, inForce, inForce, inForce, inForce, 0, invited - inForce);
    }
}
