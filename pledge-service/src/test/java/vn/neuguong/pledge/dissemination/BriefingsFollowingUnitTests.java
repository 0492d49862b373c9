package vn.neuguong.pledge.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import vn.neuguong.defaults.tasks.TaskEvent.Outcome;
import vn.neuguong.defaults.tasks.TaskEvent.TaskOpened;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetsInMemory;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.EffectiveDay;
import vn.neuguong.pledge.roster.StaffMember;
import vn.neuguong.pledge.roster.StaffMembersInMemory;

/** What people were told goes where they go, and what their former unit still asks of them is not asked any more. */
class BriefingsFollowingUnitTests {

    private static final Instant MONDAY = Instant.parse("2026-11-09T02:00:00Z");
    private static final LocalDate TODAY = MONDAY.atZone(PhuXuan.VIETNAM).toLocalDate();

    private final StaffMember binh = PhuXuan.person("SV105", "Nguyễn Văn Bình", PhuXuan.SCHOOL);
    private final StaffMembersInMemory staff = new StaffMembersInMemory();
    private final BriefingsInMemory briefings = new BriefingsInMemory();
    private final ActivitiesInMemory activities = new ActivitiesInMemory();
    private final List<String> counted = new ArrayList<>();
    private Instant now = MONDAY;
    private final Briefing briefing =
            Briefing.of(HandOutAtPhuXuan.CAMPAIGN, binh.personId(), PhuXuan.SCHOOL, HandOutAtPhuXuan.REQUIRED);

    @BeforeEach
    void binhWasAskedToReadTheHandbook() {
        staff.save(binh);
        briefing.askToRead(HandOutAtPhuXuan.held(), HandOutAtPhuXuan.UNTIL, MONDAY, PhuXuan.VIETNAM);
        briefings.save(briefing);
    }

    @Test
    void closesTheReadingOfWhoMovesAndCountsThemWhereTheyAre() {
        binh.move(PhuXuan.CITY, new EffectiveDay(TODAY, TODAY));

        following().peopleChanged(List.of(binh.personId(), binh.personId()));
        following().peopleChanged(List.of(binh.personId()));

        assertThat(briefing.unitId()).isEqualTo(PhuXuan.CITY);
        assertThatTheReadingIsCancelledOnce();
        assertThat(counted).containsExactlyInAnyOrder(PhuXuan.SCHOOL, PhuXuan.CITY);
    }

    @Test
    void closesTheReadingOfWhoLeaves() {
        binh.leave(new EffectiveDay(TODAY.minusDays(1), TODAY));

        following().peopleChanged(List.of(binh.personId()));
        following().peopleChanged(List.of(binh.personId()));

        assertThat(briefing.unitId()).as("where they were told").isEqualTo(PhuXuan.SCHOOL);
        assertThatTheReadingIsCancelledOnce();
    }

    @Test
    void leavesEverythingAsItIsForWhoOnlyGoesOnLeave() {
        following().peopleChanged(List.of(binh.personId(), "somebody-unknown"));

        assertThat(briefing.raisedEvents()).as("the asking alone").hasSize(1);
        assertThat(counted).isEmpty();
    }

    @Test
    void asksWhoeverComesToReadWhatTheUnitHandedOutBefore() {
        activities.holdOnly(HandOutAtPhuXuan.held(), HandOutAtPhuXuan.planned("handed-out-to-nobody-yet"));
        var chi = PhuXuan.person("SV106", "Vũ Quỳnh Chi", PhuXuan.CITY);
        staff.save(chi);
        following().peopleChanged(List.of(chi.personId()));
        assertThat(readingsOf(chi)).as("of another unit").isEmpty();

        chi.move(PhuXuan.SCHOOL, new EffectiveDay(TODAY, TODAY));
        following().peopleChanged(List.of(chi.personId()));
        following().peopleChanged(List.of(chi.personId(), binh.personId()));

        assertThat(readingsOf(chi)).containsExactly(HandOutAtPhuXuan.UNTIL);
        assertThat(briefing.raisedEvents()).as("Bình was asked already").hasSize(1);
        assertThat(counted).containsExactly(PhuXuan.SCHOOL);
    }

    @Test
    void givesWhoeverComesAfterTheDayTimeToReadIt() {
        activities.holdOnly(HandOutAtPhuXuan.held());
        now = HandOutAtPhuXuan.UNTIL.plus(Duration.ofDays(20));
        var chi = PhuXuan.person("SV106", "Vũ Quỳnh Chi", PhuXuan.SCHOOL);
        staff.save(chi);

        following().peopleChanged(List.of(chi.personId()));

        assertThat(readingsOf(chi)).containsExactly(now.plus(Duration.ofDays(3)));
    }

    @Test
    void asksNobodyToReadWhatTheyWereToldOfElsewhere() {
        activities.holdOnly(HandOutAtPhuXuan.held());
        var chi = PhuXuan.person("SV106", "Vũ Quỳnh Chi", PhuXuan.SCHOOL);
        staff.save(chi);
        var told = Briefing.of(HandOutAtPhuXuan.CAMPAIGN, chi.personId(), PhuXuan.CITY, HandOutAtPhuXuan.REQUIRED);
        for (int clauseSet = 0; clauseSet < 2; clauseSet++) {
            var meeting = HandOutAtPhuXuan.meetingAbout("meeting-" + clauseSet, HandOutAtPhuXuan.DAY, clauseSet);
            told.recordAttendance(meeting, true, null, PhuXuan.VIETNAM);
        }
        briefings.save(told);

        following().peopleChanged(List.of(chi.personId()));

        assertThat(readingsOf(chi)).isEmpty();
        assertThat(told.unitId()).isEqualTo(PhuXuan.SCHOOL);
    }

    /** Until when they are asked, for each task that was opened. */
    private List<Instant> readingsOf(StaffMember member) {
        return briefings.findById(Briefing.idOf(HandOutAtPhuXuan.CAMPAIGN, member.personId())).stream()
                .flatMap(known -> known.raisedEvents().stream())
                .filter(TaskOpened.class::isInstance)
                .map(opened -> ((TaskOpened) opened).dueAt())
                .toList();
    }

    private void assertThatTheReadingIsCancelledOnce() {
        assertThat(briefing.raisedEvents()).hasSize(2);
        assertThat(briefing.raisedEvents().getLast())
                .isEqualTo(ReadingTask.closed(briefing, HandOutAtPhuXuan.ID, MONDAY, Outcome.CANCELLED));
    }

    private BriefingsFollowing following() {
        var clock = PhuXuan.clockAt(now);
        var programmes = new ProgrammesInMemory().holding(NamKhong.launched());
        var required = new RequiredClauseSets(
                programmes,
                new ClauseSetsInMemory().holding(ShippedInThisRelease.clauseSets()),
                PhuXuan.trees(PhuXuan.city(), PhuXuan.school()));
        var changes =
                new BriefingChanges(briefings, required, List.of((_, _, unitIds) -> counted.addAll(unitIds)), clock);
        var settings = new DisseminationSettings(Duration.ofDays(30), Duration.ofDays(3));
        var late = new LateReadings(activities, changes, settings, clock);
        return new BriefingsFollowing(programmes, staff, changes, late, clock);
    }

    /** Briefings without a database. */
    private static final class BriefingsInMemory implements Briefings {

        private final Map<String, Briefing> briefings = new HashMap<>();

        @Override
        public Optional<Briefing> findById(String id) {
            return Optional.ofNullable(briefings.get(id));
        }

        @Override
        public List<Briefing> findAllById(Iterable<String> ids) {
            return StreamSupport.stream(ids.spliterator(), false)
                    .flatMap(id -> findById(id).stream())
                    .toList();
        }

        @Override
        public List<Briefing> findByParticipations_ActivityIdAndIdGreaterThanOrderByIdAsc(
                String activityId, String afterId, Limit limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Briefing save(Briefing briefing) {
            briefings.put(briefing.id(), briefing);
            return briefing;
        }

        @Override
        public <S extends Briefing> List<S> insert(Iterable<S> added) {
            added.forEach(this::save);
            return List.of();
        }
    }
}
