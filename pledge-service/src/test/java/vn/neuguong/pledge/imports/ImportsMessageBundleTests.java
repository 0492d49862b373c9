package vn.neuguong.pledge.imports;

import vn.neuguong.testing.messages.MessageBundleTests;

class ImportsMessageBundleTests extends MessageBundleTests {

    ImportsMessageBundleTests() {
        super("imports");
    }
}
