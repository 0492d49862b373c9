package vn.neuguong.notification.evidence;

import vn.neuguong.testing.messages.MessageBundleTests;

class EvidenceMessageBundleTests extends MessageBundleTests {

    EvidenceMessageBundleTests() {
        super("evidence");
    }
}
