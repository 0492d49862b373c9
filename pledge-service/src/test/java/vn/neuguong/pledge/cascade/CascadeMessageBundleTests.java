package vn.neuguong.pledge.cascade;

import vn.neuguong.testing.messages.MessageBundleTests;

class CascadeMessageBundleTests extends MessageBundleTests {

    CascadeMessageBundleTests() {
        super("cascade");
    }
}
