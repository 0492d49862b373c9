package vn.neuguong.award.awards;

import vn.neuguong.testing.messages.MessageBundleTests;

class AwardsMessageBundleTests extends MessageBundleTests {

    AwardsMessageBundleTests() {
        super("awards");
    }
}
