package vn.neuguong.pledge.programmes;

import vn.neuguong.testing.messages.MessageBundleTests;

class ProgrammesMessageBundleTests extends MessageBundleTests {

    ProgrammesMessageBundleTests() {
        super("programmes");
    }
}
