package vn.neuguong.notification;

import java.util.stream.Stream;
import vn.neuguong.notification.delivery.DeliveryOutcomes;
import vn.neuguong.testing.contracts.ProducerContract;

/** Guards against an event nobody described, and against a promise nobody keeps. */
class PublishedContractTests extends ProducerContract {

    PublishedContractTests() {
        super("notification");
    }

    @Override
    protected Stream<Object> raised() {
        return DeliveryOutcomes.all();
    }
}
