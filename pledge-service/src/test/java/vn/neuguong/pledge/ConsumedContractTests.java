package vn.neuguong.pledge;

import vn.neuguong.testing.contracts.ConsumerContract;

/** Guards against a producer that takes away what this service reads. */
class ConsumedContractTests extends ConsumerContract {

    ConsumedContractTests() {
        super("pledge");
    }
}
