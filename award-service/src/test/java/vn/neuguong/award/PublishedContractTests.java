package vn.neuguong.award;

import java.util.stream.Stream;
import vn.neuguong.award.awards.GrantedAwards;
import vn.neuguong.award.evaluations.ClosedLists;
import vn.neuguong.testing.contracts.ProducerContract;

/** Guards against an event nobody described, and against a promise nobody keeps. */
class PublishedContractTests extends ProducerContract {

    PublishedContractTests() {
        super("award");
    }

    @Override
    protected Stream<Object> raised() {
        return Stream.of(ClosedLists.recognised(), ClosedLists.unfinished(), GrantedAwards.phuXuan())
                .flatMap(document -> document.raisedEvents().stream());
    }
}
