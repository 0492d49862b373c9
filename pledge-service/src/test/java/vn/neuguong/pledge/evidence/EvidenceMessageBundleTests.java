package vn.neuguong.pledge.evidence;

import vn.neuguong.testing.messages.MessageBundleTests;

class EvidenceMessageBundleTests extends MessageBundleTests {

    EvidenceMessageBundleTests() {
        super("evidence");
    }
}
