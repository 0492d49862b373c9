package vn.neuguong.pledge.programmes.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.neuguong.messaging.WireJson;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetRef;
import vn.neuguong.pledge.programmes.Audience;
import vn.neuguong.pledge.programmes.Period;
import vn.neuguong.pledge.programmes.ProgrammeEvent.EndReason;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeEnded;
import vn.neuguong.pledge.programmes.ProgrammeEvent.ProgrammeLaunched;
import vn.neuguong.pledge.programmes.ProgrammeKind;
import vn.neuguong.pledge.programmes.ProgrammePlan;
import vn.neuguong.pledge.programmes.ProgrammePlan.EnglishWords;
import vn.neuguong.pledge.roster.StaffKind;
import vn.neuguong.testing.ServiceContract;

class ProgrammeContractTests {

    private static final ServiceContract CONTRACT = ServiceContract.of("pledge");

    private final ProgrammeWireFormat format = new ProgrammeWireFormat();

    @Test
    void writesLaunchExactlyAsTheExampleShows() {
        var wire = format.toWire(new ProgrammeLaunched(
                PhuXuan.CAMPAIGN,
                1,
                new ProgrammePlan(
                        ProgrammeKind.CAMPAIGN,
                        "Cán bộ, công chức, viên chức, người lao động nói không với tiêu cực",
                        List.of("Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019", "Quyết định số 522/QĐ-UBND ngày 25/01/2017"),
                        "Mỗi người tự giác giữ mình trong công việc và trong ứng xử; "
                                + "mỗi đơn vị là một địa chỉ văn hóa.",
                        new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 5, 31)),
                        PhuXuan.DUE,
                        Audience.allOf(PhuXuan.CITY),
                        List.of("five-nos", "qt-522"),
                        ProgrammePlan.WHOLE_AUDIENCE,
                        null,
                        false,
                        new EnglishWords(
                                "Staff say no to wrongdoing",
                                "Everybody watches their own work and conduct; "
                                        + "every unit is an address of good culture.")),
                List.of(
                        new ClauseSetRef(
                                "five-nos", 1, "cf61b7179768de444f76cb643cd9a271683a67a9191fdc8e13b8d5fafe5bc7f1"),
                        new ClauseSetRef(
                                "qt-522", 1, "ea519d92ed192af1775d84e471c91bed507d5456a8b637572e0149c02eea3480")),
                Instant.parse("2026-11-02T01:00:00Z")));

        assertThat(wire.type()).isEqualTo("programme.launched.v1");
        assertThat(WireJson.mapper().readTree(WireJson.mapper().writeValueAsString(wire.data())))
                .isEqualTo(WireJson.mapper().readTree(CONTRACT.example("programme.launched.v1")));
    }

    @Test
    void writesMovementOfSomeStaffExactlyAsTheExampleShows() {
        var wire = format.toWire(new ProgrammeLaunched(
                "phong-trao-2026",
                2,
                new ProgrammePlan(
                        ProgrammeKind.MOVEMENT,
                        "Cơ quan, trường học có đời sống văn hóa tốt",
                        List.of("Kế hoạch số 51/KH-LĐLĐ ngày 20/8/2019", "Quyết định số 522/QĐ-UBND ngày 25/01/2017"),
                        "Mỗi người tự giác giữ mình trong công việc và trong ứng xử; "
                                + "mỗi đơn vị là một địa chỉ văn hóa.",
                        Period.schoolYear(2026, Month.SEPTEMBER),
                        PhuXuan.DUE,
                        new Audience(
                                Set.of(PhuXuan.CITY),
                                Set.of(PhuXuan.SCHOOL),
                                EnumSet.allOf(StaffKind.class),
                                Set.of("nghe-thuat")),
                        List.of("five-nos", "qt-522"),
                        95,
                        null,
                        false,
                        null),
                List.of(
                        new ClauseSetRef(
                                "five-nos", 1, "cf61b7179768de444f76cb643cd9a271683a67a9191fdc8e13b8d5fafe5bc7f1"),
                        new ClauseSetRef(
                                "qt-522", 1, "ea519d92ed192af1775d84e471c91bed507d5456a8b637572e0149c02eea3480")),
                Instant.parse("2026-11-02T01:00:00Z")));

        assertThat(WireJson.mapper().readTree(WireJson.mapper().writeValueAsString(wire.data())))
                .isEqualTo(WireJson.mapper().readTree(CONTRACT.example("programme.launched.v1+movement")));
    }

    @Test
    void writesEndExactlyAsTheExampleShows() {
        var wire = format.toWire(
                new ProgrammeEnded(PhuXuan.CAMPAIGN, 1, EndReason.PERIOD_OVER, Instant.parse("2027-05-31T17:00:00Z")));

        assertThat(wire.type()).isEqualTo("programme.ended.v1");
        assertThat(WireJson.mapper().readTree(WireJson.mapper().writeValueAsString(wire.data())))
                .isEqualTo(WireJson.mapper().readTree(CONTRACT.example("programme.ended.v1")));
    }

    @Test
    void seesBrokenContract() {
        assertThat(CONTRACT.breaches(
                        "programme.launched.v1",
                        CONTRACT.example("programme.launched.v1").replace("CAMPAIGN", "CONTEST")))
                .isNotEmpty();
    }
}
