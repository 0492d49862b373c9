package vn.neuguong.pledge.dissemination;

import vn.neuguong.testing.messages.MessageBundleTests;

class DisseminationMessageBundleTests extends MessageBundleTests {

    DisseminationMessageBundleTests() {
        super("dissemination");
    }
}
