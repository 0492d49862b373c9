package vn.neuguong.pledge;

import java.time.LocalDate;
import java.util.stream.Stream;
import vn.neuguong.messaging.outbox.OutboxDocument;
import vn.neuguong.pledge.acknowledgements.QueueOfOanh;
import vn.neuguong.pledge.clauses.ShippedInThisRelease;
import vn.neuguong.pledge.pledges.PledgeOfLan;
import vn.neuguong.pledge.programmes.NamKhong;
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
        abolished.abolish(LocalDate.of(2027, 6, 30));
        return Stream.concat(
                        Stream.of(
                                PhuXuan.school(),
                                abolished,
                                PhuXuan.person("SV010", "Lê Thị Minh Tâm", PhuXuan.SCHOOL),
                                NamKhong.launched(),
                                NamKhong.ended(),
                                PledgeOfLan.signedWithNobodyToAsk(),
                                PledgeOfLan.acknowledgedBy(Seat.HEAD, Seat.UNION),
                                QueueOfOanh.filledAndEmptied()),
                        ShippedInThisRelease.publishedAndWithdrawn().stream())
                .map(OutboxDocument::raisedEvents)
                .flatMap(events -> events.stream());
    }
}
