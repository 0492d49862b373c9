package vn.neuguong.pledge.dissemination;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.clauses.ClauseSetsInMemory;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.evidence.EvidenceFilesInMemory;
import vn.neuguong.pledge.evidence.EvidenceRules;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.StaffMembersInMemory;
import vn.neuguong.pledge.roster.UnitTrees;

/** What Phú Xuân does to make the campaign known, as of 20 November 2026; for web tests. Files are not really kept. */
@TestConfiguration
public class DisseminationWithoutDatabase {

    public static final int LARGEST_FILE = 1_024;

    @Bean
    Clock clock() {
        return PhuXuan.clockAt(PhuXuan.DUE);
    }

    @Bean
    ActivitiesInMemory activities() {
        return new ActivitiesInMemory();
    }

    @Bean
    BriefingsInMemory briefings() {
        return new BriefingsInMemory();
    }

    @Bean
    ProgrammesInMemory programmes() {
        return new ProgrammesInMemory().holding(NamKhong.launched());
    }

    @Bean
    ClauseSets clauseSets() {
        return new ClauseSetsInMemory().holding(ShippedInThisRelease.clauseSets());
    }

    @Bean
    UnitTrees trees() {
        return PhuXuan.trees(PhuXuan.city(), PhuXuan.school());
    }

    @Bean
    StaffMembersInMemory staff() {
        var staff = new StaffMembersInMemory();
        List.of(PhuXuan.HIEU, PhuXuan.OANH, PhuXuan.DIEP, PhuXuan.LAN, PhuXuan.TRUONG)
                .forEach(staff::save);
        return staff;
    }

    @Bean
    ActivityPlanning planning(Activities activities, Programmes programmes, UnitTrees trees, Clock clock) {
        return new ActivityPlanning(activities, programmes, trees, clock);
    }

    @Bean
    ActivityHolding holding(Activities activities, StaffMembersInMemory staff, Clock clock) {
        return new ActivityHolding(activities, staff, clock);
    }

    @Bean
    AttendanceRecording attendance(
            Activities activities,
            BriefingsInMemory briefings,
            StaffMembersInMemory staff,
            Programmes programmes,
            ClauseSets clauseSets,
            UnitTrees trees,
            Clock clock) {
        var required = new RequiredClauseSets(programmes, clauseSets, trees);
        var changes = new BriefingChanges(briefings, required, List.of(), clock);
        var mongo = mock(MongoOperations.class);
        when(mongo.count(any(Query.class), eq(Briefing.class)))
                .thenAnswer(_ -> briefings.attended(HandOutAtPhuXuan.ID));
        return new AttendanceRecording(activities, staff, trees, changes, new AttendanceCounting(activities, mongo));
    }

    @Bean
    BriefedPeople briefed(Briefings briefings) {
        return new BriefedPeople(briefings);
    }

    @Bean
    EvidenceRules evidenceRules() {
        return EvidenceFilesInMemory.SMALL_FILES;
    }

    @Bean
    ActivityEvidence evidence(Activities activities, EvidenceRules rules) {
        return new ActivityEvidence(activities, new EvidenceFilesInMemory(), rules);
    }
}
