package vn.neuguong.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.acknowledgements.QueueOfOanh;
import vn.neuguong.pledge.cascade.LaunchOfPhuXuan;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.dissemination.HandOutAtPhuXuan;
import vn.neuguong.pledge.pledges.EndReason;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.programmes.NamKhong;
import vn.neuguong.pledge.proposals.ProposalOfLan;
import vn.neuguong.pledge.roster.Leave;
import vn.neuguong.pledge.roster.NumberedStaff;
import vn.neuguong.pledge.roster.Seat;
import vn.neuguong.testing.contracts.ProducerContract;

/** Guards against an event nobody described, and against a promise nobody keeps. */
class PublishedContractTests extends ProducerContract {

    PublishedContractTests() {
        super("pledge");
    }

    @Override
    protected Stream<Object> raised() {
        var abolished = PhuXuan.city();
        abolished.close(List.of("CD-HOA-LU"), null, PhuXuan.SINCE_2020.at(LocalDate.of(2026, 7, 1)));
        var left = PhuXuan.person("SV011", "Vũ Văn Kiên", PhuXuan.SCHOOL);
        left.goOnLeave(new Leave(Leave.Kind.SICK, LocalDate.of(2026, 5, 4), null), PhuXuan.SINCE_2020.today());
        left.leave(PhuXuan.SINCE_2020.at(LocalDate.of(2026, 5, 31)));
        NumberedStaff.erase(left);
        return Stream.concat(
                        Stream.of(
                                PhuXuan.school(),
                                abolished,
                                PhuXuan.person("SV010", "Lê Thị Minh Tâm", PhuXuan.SCHOOL),
                                left,
                                NamKhong.launched(),
                                NamKhong.ended(),
                                PledgeOfLan.signedWithNobodyToAsk(),
                                PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION),
                                PledgeOfLan.refused(),
                                PledgeOfLan.passedOn(),
                                PledgeOfLan.superseded(),
                                PledgeOfLan.ended(PledgeOfLan.invited(), EndReason.PROGRAMME_ENDED),
                                PledgeOfLan.ended(PledgeOfLan.signed(), EndReason.LEFT),
                                PledgeOfLan.ofTheSchool(),
                                LaunchOfPhuXuan.throughAllSteps(),
                                LaunchOfPhuXuan.digest(),
                                QueueOfOanh.filledAndEmptied(),
                                HandOutAtPhuXuan.attended(),
                                HandOutAtPhuXuan.askedAndRead(),
                                ProposalOfLan.adopted(),
                                ProposalOfLan.declined(),
                                ProposalOfLan.merged(),
                                ProposalOfLan.withdrawn()),
                        ShippedInThisRelease.publishedAndWithdrawn().stream())
                .map(OutboxDocument::raisedEvents)
                .flatMap(events -> events.stream());
    }
}
