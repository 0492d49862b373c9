package vn.neuguong.inspection;

import java.util.stream.Stream;
import vn.neuguong.inspection.inspections.Schools;
import vn.neuguong.testing.contracts.ProducerContract;

/** Guards against an event nobody described, and against a promise nobody keeps. */
class PublishedContractTests extends ProducerContract {

    PublishedContractTests() {
        super("inspection");
    }

    @Override
    protected Stream<Object> raised() {
        return Stream.of(Schools.phuXuanUnderNewHead(), Schools.phuXuanCompleted())
                .flatMap(inspection -> inspection.raisedEvents().stream());
    }
}
