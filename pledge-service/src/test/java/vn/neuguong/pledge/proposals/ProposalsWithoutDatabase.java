package vn.neuguong.pledge.proposals;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.neuguong.pledge.PhuXuan;
import vn.neuguong.pledge.clauses.ClauseSetOf;
import vn.neuguong.pledge.clauses.ClauseSets;
import vn.neuguong.pledge.clauses.ClauseSetsInMemory;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.roster.StaffMembersInMemory;
import vn.neuguong.pledge.roster.UnitTrees;

/** Proposals about the shipped clause sets, of which qt-522 has a second version and another set a draft; for web tests. */
@TestConfiguration
public class ProposalsWithoutDatabase {

    @Bean
    Clock clock() {
        return PhuXuan.clockAt(PhuXuan.DUE);
    }

    @Bean
    ClauseSets clauseSets() {
        return new ClauseSetsInMemory()
                .holding(ShippedInThisRelease.clauseSets())
                .holding(List.of(ClauseSetOf.everyone("qt-522", 2, "Gọn hơn."), ClauseSetOf.draft("dang-soan")));
    }

    @Bean
    ProposalsInMemory proposals() {
        return new ProposalsInMemory();
    }

    @Bean
    Proposing proposing(ProposalsInMemory proposals, ClauseSets clauseSets, Clock clock) {
        return proposals.proposing(clauseSets, clock);
    }

    @Bean
    ProposalDeciding deciding(ProposalsInMemory proposals, ClauseSets clauseSets, Clock clock) {
        return proposals.deciding(clauseSets, clock);
    }

    @Bean
    UnitTrees trees() {
        return PhuXuan.trees(PhuXuan.city(), PhuXuan.school());
    }

    @Bean
    StaffMembersInMemory staff() {
        var staff = new StaffMembersInMemory();
        List.of(PhuXuan.HIEU, PhuXuan.LAN, PhuXuan.TRUONG).forEach(staff::save);
        return staff;
    }
}
