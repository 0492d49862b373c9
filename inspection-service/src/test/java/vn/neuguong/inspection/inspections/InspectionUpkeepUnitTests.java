package vn.neuguong.inspection.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static vn.neuguong.inspection.inspections.Schools.LAN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.neuguong.inspection.checklists.ShippedChecklist;
import vn.neuguong.inspection.roster.OrgUnit;
import vn.neuguong.inspection.roster.OrgUnit.EstablishedSeat;
import vn.neuguong.inspection.roster.UnitTree;

class InspectionUpkeepUnitTests {

    /** Half past midnight on 1 September in Vietnam, still August in UTC. */
    private static final Instant LAUNCH = Instant.parse("2026-08-31T17:30:00Z");

    private final LaunchedProgramme programme = new LaunchedProgramme(
            "nam-khong-2026",
            "Nói không với tiêu cực",
            null,
            List.of("song-van"),
            List.of("cum-dong"),
            Instant.parse("2026-11-20T10:00:00Z"),
            LAUNCH);
    private final InspectionsInMemory inspections = new InspectionsInMemory();
    private final UnitTree tree = mock();
    private final InspectionUpkeep upkeep = upkeep("tu-kiem-tra-truong-hoc");

    @Test
    void opensInspectionWithTheDueDateOfTheSettings() {
        place(school(LocalDate.of(2020, 9, 1), null), city("song-van"));

        upkeep.keepUp(programme, "thcs-phu-xuan");

        assertThat(opened()).singleElement().satisfies(inspection -> {
            assertThat(inspection.id()).isEqualTo("nam-khong-2026.thcs-phu-xuan.self");
            assertThat(inspection.dueAt()).isEqualTo(Instant.parse("2026-12-04T10:00:00Z"));
            assertThat(inspection.checklist())
                    .isEqualTo(ShippedChecklist.forSchools().ref());
            assertThat(inspection.assignment()).map(Assignment::assigneeId).contains(LAN);
        });
    }

    @Test
    void asksNoSchoolBelowUnitThatIsExcluded() {
        place(school(LocalDate.of(2020, 9, 1), null), city("cum-dong"), city("song-van"));

        upkeep.keepUp(programme, "thcs-phu-xuan");

        assertThat(opened()).isEmpty();
    }

    @Test
    void countsTheLaunchDayByVietnamsCalendar() {
        place(school(LocalDate.of(2026, 9, 1), null), city("song-van"));

        upkeep.keepUp(programme, "thcs-phu-xuan");

        assertThat(opened()).hasSize(1);
    }

    @Test
    void asksNoSchoolThatWasFoundedAfterTheLaunch() {
        place(school(LocalDate.of(2026, 9, 2), null), city("song-van"));

        upkeep.keepUp(programme, "thcs-phu-xuan");

        assertThat(opened()).isEmpty();
    }

    @Test
    void asksNoSchoolThatWasClosedBeforeTheLaunch() {
        place(school(LocalDate.of(2020, 9, 1), LocalDate.of(2026, 8, 31)), city("song-van"));

        upkeep.keepUp(programme, "thcs-phu-xuan");

        assertThat(opened()).isEmpty();
    }

    @Test
    void asksNoSchoolOutsideTheProgramme() {
        place(school(LocalDate.of(2020, 9, 1), null), city("dong-ha"));

        upkeep.keepUp(programme, "thcs-phu-xuan");

        assertThat(opened()).isEmpty();
    }

    @Test
    void writesNothingWhenEverythingIsAsItShouldBe() {
        place(school(LocalDate.of(2020, 9, 1), null), city("song-van"));
        upkeep.keepUp(programme, "thcs-phu-xuan");

        upkeep.keepUp(programme, "thcs-phu-xuan");

        assertThat(inspections.writes()).isEqualTo(1);
    }

    @Test
    void stopsTheStartWhenTheSettingNamesNoChecklist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upkeep("khong-co"))
                .withMessage("neuguong.inspections.checklist names no checklist of this service: khong-co");
    }

    private InspectionUpkeep upkeep(String checklist) {
        var settings = new InspectionSettings(checklist, Duration.ofDays(14), Duration.ofDays(30));
        var clock = Clock.fixed(LAUNCH, ZoneId.of("Asia/Ho_Chi_Minh"));
        return new InspectionUpkeep(inspections, tree, ShippedChecklist.alone(), settings, clock);
    }

    private List<SelfInspection> opened() {
        try (Stream<SelfInspection> found =
                inspections.findBySubjectProgrammeIdOrderBySubjectUnitId("nam-khong-2026")) {
            return found.toList();
        }
    }

    private void place(OrgUnit school, OrgUnit... above) {
        when(tree.pathUpFrom(school.id()))
                .thenReturn(Stream.concat(Stream.of(school), Stream.of(above)).toList());
    }

    private static OrgUnit school(LocalDate validFrom, LocalDate validTo) {
        var seats = List.of(new EstablishedSeat("HEAD", LAN));
        return new OrgUnit("thcs-phu-xuan", "Trường THCS Phú Xuân", "SCHOOL", "song-van", validFrom, validTo, seats);
    }

    private static OrgUnit city(String id) {
        return new OrgUnit(id, "Thành phố", "CITY", null, LocalDate.of(2000, 1, 1), null, List.of());
    }
}
