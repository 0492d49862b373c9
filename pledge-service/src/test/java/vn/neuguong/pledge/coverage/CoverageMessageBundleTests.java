package vn.neuguong.pledge.coverage;

import vn.neuguong.testing.messages.MessageBundleTests;

class CoverageMessageBundleTests extends MessageBundleTests {

    CoverageMessageBundleTests() {
        super("coverage");
    }
}
