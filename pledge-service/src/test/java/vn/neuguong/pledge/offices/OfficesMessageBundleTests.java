package vn.neuguong.pledge.offices;

import vn.neuguong.testing.messages.MessageBundleTests;

class OfficesMessageBundleTests extends MessageBundleTests {

    OfficesMessageBundleTests() {
        super("offices");
    }
}
