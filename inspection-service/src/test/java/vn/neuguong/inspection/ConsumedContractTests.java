package vn.neuguong.inspection;

import vn.neuguong.testing.contracts.ConsumerContract;

/** Guards against a producer that takes away what this service reads. */
class ConsumedContractTests extends ConsumerContract {

    ConsumedContractTests() {
        super("inspection");
    }
}
