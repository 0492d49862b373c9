package vn.neuguong.pledge.cascade.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.cascade.CascadeBoards;
import vn.neuguong.pledge.cascade.CascadeTasks;
import vn.neuguong.pledge.cascade.LaunchEvidence;
import vn.neuguong.pledge.cascade.LaunchOfPhuXuan;
import vn.neuguong.pledge.cascade.StepRecording;
import vn.neuguong.pledge.cascade.UnitLaunchesInMemory;
import vn.neuguong.pledge.evidence.EvidenceFilesInMemory;
import vn.neuguong.pledge.evidence.EvidenceRules;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.programmes.Plans;
import vn.neuguong.pledge.programmes.Programmes;
import vn.neuguong.pledge.programmes.ProgrammesInMemory;
import vn.neuguong.pledge.roster.UnitTrees;

/** Everything behind the pages and answers about launches as it is in the service, over Phú Xuân in memory. */
@TestConfiguration
class CascadeWithoutDatabase {

    @Bean
    UnitLaunchesInMemory launches() {
        return new UnitLaunchesInMemory();
    }

    @Bean
    EvidenceFilesInMemory files() {
        return new EvidenceFilesInMemory();
    }

    @Bean
    EvidenceRules rules() {
        return EvidenceFilesInMemory.SMALL_FILES;
    }

    @Bean
    LaunchEvidence evidence(UnitLaunchesInMemory launches, EvidenceFilesInMemory files) {
        return LaunchOfPhuXuan.evidence(launches, files);
    }

    @Bean
    ProgrammesInMemory programmes() {
        return new ProgrammesInMemory().holding(NamKhong.launched(Plans.with(LaunchOfPhuXuan.plan())));
    }

    @Bean
    UnitTrees trees() {
        return PhuXuan.trees(PhuXuan.city(), PhuXuan.school());
    }

    @Bean
    CascadeBoards boards(Programmes programmes, UnitLaunchesInMemory launches, UnitTrees trees) {
        return LaunchOfPhuXuan.boards(programmes, launches, trees, PhuXuan.DUE);
    }

    @Bean
    CascadeTasks tasks(UnitLaunchesInMemory launches) {
        return LaunchOfPhuXuan.tasks(launches);
    }

    @Bean
    StepRecording recording(UnitLaunchesInMemory launches, EvidenceFilesInMemory files) {
        return LaunchOfPhuXuan.recording(launches, files, PhuXuan.DUE);
    }
}
